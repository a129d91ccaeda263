// `node killed-command.mjs AT ARGUMENT...`: the built command as a user starts it, killed before the write step AT.
import { runProgram } from '../../dist/cli/program/program.js';
import { killAt } from './kill-at.mjs';

const [at, ...argv] = process.argv.slice(2);
const { stdout, stderr, env } = process;
const now = () => new Date().toISOString();
const { signal } = new AbortController();
process.exitCode = await runProgram(argv, { stdout, stderr, env, now, signal, onStep: killAt(at) });
