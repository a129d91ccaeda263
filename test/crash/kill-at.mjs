/**
 * A hook that ends this process with SIGKILL before a write step of the store: `commit:3` before its third commit, `*:7`
 * before the seventh step of any name.
 */
export function killAt(at) {
  const [, name, nth] = /^(.+):(\d+)$/u.exec(at);
  let count = 0;
  return (step) => {
    if ((name === '*' || step === name) && ++count === Number(nth)) process.kill(process.pid, 'SIGKILL');
  };
}
