/** Where the cells of a row stand beside the highest of them. */
export type Stance = 'middle' | 'top';
