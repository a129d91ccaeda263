/** Called before every named write step of the store. */
export type StepHook = (step: string) => void;

/**
 * Where a test makes the real command die: `HUIBIAO_CRASH_AT=commit:3` kills the process with SIGKILL when the store
 * comes to its third `commit` step, `*:7` at the seventh step of any name. `onStep` is a hook handed in instead. Without
 * either nothing is hooked in.
 */
export function statementHook(context: { readonly env: NodeJS.ProcessEnv; readonly onStep?: StepHook }): {
  readonly onStatement?: StepHook;
} {
  if (context.onStep !== undefined) return { onStatement: context.onStep };
  const wanted = /^(.+):(\d+)$/u.exec(context.env.HUIBIAO_CRASH_AT ?? '');
  if (wanted === null) return {};
  const [, name, nth] = wanted;
  let count = 0;
  return {
    onStatement: (step) => {
      if ((name === '*' || step === name) && ++count === Number(nth)) process.kill(process.pid, 'SIGKILL');
    },
  };
}
