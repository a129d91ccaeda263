export interface Import {
  readonly file: string;
  readonly target: string;
}
export function importsIn(folder: string): readonly Import[];
export function sourceFiles(folder: string): readonly string[];
export function circlesIn(imports: readonly Import[]): readonly string[];
