// `npm run eval`: what the parser gets right over fixtures/ and, where it is there, the shared real form: fields by section,
// whole forms, quantities, findings, coverage and places. Works on the built program (dist/).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CHECK_CONFIG } from '../dist/checks/config.js';
import { findingsOf, runChecks } from '../dist/checks/run-checks.js';
import { terminalTable } from '../dist/cli/output/table.js';
import { DEFAULT_LIMITS, parse } from '../dist/parsers/index.js';
import { loadTemplates } from '../dist/templates/load-templates.js';
import { sharedExpected } from './eval-shared.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const SECTIONS = ['cover', '一', '二', '三', '四', '五 outline', 'quantities'];
const SHARED = ['000_21852f6ea5329e8d.txt', 'form.docx', 'form.doc', 'form.rtf', 'form.html'];

const { placesIn, unresolved } = await resolverModule();

const fixtures = await evaluate(fixtureFiles());
report('fixtures/', fixtures);
const truth = sharedExpected(new URL('../../shared/form/', import.meta.url));
if (truth === null) console.log('The shared real form is not there; its table is left out.');
else for (const name of SHARED) report(`shared form: ${name}`, await evaluate([sharedFile(name)]));

/** The resolver of the tests, a second opinion in TypeScript, compiled on the spot. */
async function resolverModule() {
  const out = at('../node_modules/.cache/huibiao-eval');
  const options = ['--ignoreConfig', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', '--outDir', out];
  const source = at('../test/support/resolver-record.ts');
  const { status, stdout } = spawnSync(process.execPath, [
    at('../node_modules/typescript/bin/tsc'),
    ...options,
    source,
  ]);
  if (status !== 0) throw new Error(`the resolver does not compile: ${stdout}`);
  return import(new URL('../node_modules/.cache/huibiao-eval/resolver-record.js', import.meta.url).href);
}

function fixtureFiles() {
  const bundled = at('../templates');
  return readdirSync(at('../fixtures')).flatMap((id) => {
    const folder = at(`../fixtures/${id}`);
    if (!existsSync(`${folder}/expected.json`)) return [];
    const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
    const templates = loadTemplates(existsSync(`${folder}/templates`) ? [bundled, `${folder}/templates`] : [bundled]);
    return readdirSync(folder)
      .filter((name) => /^(?:source|as)\./.test(name))
      .map((name) => ({ name: `${id}/${name}`, bytes: readFileSync(`${folder}/${name}`), expected, templates }));
  });
}

function sharedFile(name) {
  const bytes = readFileSync(at(`../../shared/form/${name}`));
  return { name, bytes, expected: { fields: truth }, templates: loadTemplates([at('../templates')]) };
}

async function evaluate(files) {
  const table = Object.fromEntries(SECTIONS.map((name) => [name, { expected: 0, right: 0, wrong: 0, missed: 0 }]));
  const sum = { files: 0, forms: 0, exact: 0, refused: 0, refusedRight: 0, findings: 0, findingsRight: 0, covered: 0 };
  const totals = { ...sum, characters: 0, places: 0, lost: 0, unseen: [], problems: [] };
  for (const file of files) await evaluateFile(file, table, totals);
  return { table, totals };
}

async function evaluateFile({ name, bytes, expected, templates }, table, totals) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const input = { name: name.split('/').at(-1), sha256, bytes };
  const { record, rejected } = await parse(input, { templates, limits: DEFAULT_LIMITS });
  totals.files++;
  const before = totals.problems.length;
  const problem = (text) => totals.problems.push(`${name}: ${text}`);
  if (expected.rejected != null) {
    totals.refused++;
    if (rejected?.code === expected.rejected) totals.refusedRight++;
    else problem(`refused as ${rejected?.code ?? 'nothing'}, not ${expected.rejected}`);
  } else {
    totals.forms++;
    compareFields(expected.fields, record.fields, table, problem);
    if (expected.narrative !== undefined)
      compareLists(
        table['五 outline'],
        expected.narrative.map(outlineLine),
        record.narrative.map(outlineLine),
        problem,
      );
    if (expected.quantities !== undefined)
      compareLists(
        table.quantities,
        expected.quantities.map((q) => quantityLine(q, q.change)),
        record.quantities.map((q) => quantityLine(q, q.change?.role)),
        problem,
      );
  }
  if (expected.findings !== undefined) compareFindings(expected, record, templates, totals, problem);
  totals.characters += record.coverage.characters;
  if (record.coverage.characters === record.coverage.accounted) totals.covered++;
  else problem('characters are missing');
  const places = placesIn(bytes, record);
  totals.places += places;
  if (places === 0 && record.form !== null) totals.unseen.push(record.source.format);
  for (const lost of unresolved(bytes, record)) {
    totals.lost++;
    problem(lost);
  }
  if (expected.rejected == null && totals.problems.length === before) totals.exact++;
}

function compareFields(expected, fields, table, problem) {
  const id = ({ key, entity }) => (entity === null ? key : `${key}@${entity}`);
  const got = new Map(fields.map((field) => [id(field), field]));
  for (const field of expected) {
    const section = table[sectionOf(field.key)];
    const found = got.get(id(field));
    got.delete(id(field));
    section.expected++;
    const same = found?.state === field.state && number(found.value) === number(field.value);
    if (same) section.right++;
    else {
      section[found?.state === 'read' ? 'wrong' : 'missed']++;
      problem(
        `${id(field)}: ${field.state} ${field.value ?? ''}, got ${found?.state ?? 'nothing'} ${found?.value ?? ''}`,
      );
    }
  }
  for (const field of got.values()) {
    // A cover the expectation says nothing about.
    if (field.state !== 'read' || field.key.startsWith('cover.')) continue;
    table[sectionOf(field.key)].wrong++;
    problem(`${id(field)}: not expected, got ${field.value}`);
  }
}

/** Each expected line once; what is left over is wrong. */
function compareLists(section, expected, got, problem) {
  const left = [...got];
  section.expected += expected.length;
  for (const line of expected) {
    const i = left.indexOf(line);
    if (i === -1) {
      section.missed++;
      problem(`missed ${line}`);
    } else {
      section.right++;
      left.splice(i, 1);
    }
  }
  section.wrong += left.length;
  for (const line of left) problem(`not expected ${line}`);
}

function compareFindings(expected, record, templates, totals, problem) {
  const template = templates.find(({ id }) => id === record.form);
  const outcomes = template ? runChecks({ record, template, previous: null }, DEFAULT_CHECK_CONFIG) : [];
  const told = findingsOf(outcomes).filter(({ code }) => code !== 'X1');
  const codes = (list) => [...new Set(list.filter(({ severity }) => severity !== 'info').map(({ code }) => code))];
  const got = [...codes(record.findings), ...codes(told)].toSorted().join(' ');
  const wanted = [...expected.findings, ...expected.checks].toSorted().join(' ');
  totals.findings++;
  if (got === wanted) totals.findingsRight++;
  else problem(`findings ${got || 'none'}, expected ${wanted || 'none'}`);
}

function sectionOf(key) {
  if (key.startsWith('cover.')) return 'cover';
  if (key.startsWith('profile.')) return '一';
  if (key.startsWith('performance.')) return '三';
  return key.startsWith('evaluators') || key.startsWith('sign_off') ? '四' : '二';
}

function outlineLine({ path, heading, text }) {
  return `${path} ${heading} ${text}`;
}

function quantityLine(quantity, change) {
  const { section, field, surface, value, upper, unit, qualifier, kind } = quantity;
  return [section, field, surface, number(value), upper, unit, qualifier, kind, change].map((x) => x ?? '').join(' ');
}

/** 70.0000 is 70. */
function number(value) {
  return /^-?\d+\.\d+$/.test(value ?? '') ? value.replace(/0+$/, '').replace(/\.$/, '') : (value ?? null);
}

function report(title, { table, totals }) {
  const rows = SECTIONS.filter((name) => table[name].expected + table[name].wrong > 0).map((name) => {
    const { expected, right, wrong, missed } = table[name];
    return [name, expected, right, wrong, missed].map(String);
  });
  console.log(`\n${title}`);
  console.log(terminalTable(['section', 'expected', 'right', 'wrong', 'missed'], rows));
  console.log(
    `forms exact ${totals.exact}/${totals.forms}; refused as they should be ${totals.refusedRight}/${totals.refused}`,
  );
  if (totals.findings > 0) console.log(`findings as expected in ${totals.findingsRight}/${totals.findings} files`);
  console.log(`coverage whole in ${totals.covered}/${totals.files} files, ${totals.characters} characters`);
  const unseen = totals.unseen.length === 0 ? '' : `; no second resolver for ${totals.unseen.join(', ')}`;
  console.log(`places resolved ${totals.places - totals.lost}/${totals.places}${unseen}`);
  for (const problem of totals.problems.slice(0, 40)) console.log(`  ${problem.slice(0, 200)}`);
}
