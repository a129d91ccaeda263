export const OTHER_CASES = [];
