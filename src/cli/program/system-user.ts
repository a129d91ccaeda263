/** Who runs the command, as the system says; empty where it does not. */
export function systemUser({ HUIBIAO_USER, USER, USERNAME, LOGNAME }: NodeJS.ProcessEnv): string {
  return [HUIBIAO_USER, USER, USERNAME, LOGNAME].find((name) => name?.trim())?.trim() ?? '';
}
