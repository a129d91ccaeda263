/** Id of a value and the characters that light when it is clicked. */
export type Lit = readonly (readonly [id: string, text: string])[];
export function clickEach(): Lit;
export function accessProblems(): Promise<readonly string[]>;
export function pageWidth(): number;
export function selectTimes(): readonly number[];
