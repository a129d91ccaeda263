/**
 * Where a test makes the real command die: `HUIBIAO_CRASH_AT=commit:3` kills the process with SIGKILL when the store
 * comes to its third `commit` step. Without the variable nothing is hooked in.
 */
export function statementHook(env: NodeJS.ProcessEnv): { readonly onStatement?: (step: string) => void } {
  const wanted = /^(.+):(\d+)$/u.exec(env.HUIBIAO_CRASH_AT ?? '');
  if (wanted === null) return {};
  const [, name, nth] = wanted;
  let count = 0;
  return {
    onStatement: (step) => {
      if ((name === '*' || step === name) && ++count === Number(nth)) process.kill(process.pid, 'SIGKILL');
    },
  };
}
