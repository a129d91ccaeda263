import { type Lang, say } from '../messages/index.js';
import type { CheckReport, ReportedFinding, ReportGroup } from './check-report.js';
import { type Html, html } from './html.js';
import type { NamedPlace } from './place.js';

/** A4, black on white: what a colour says, the heading says in words. */
const STYLE: Html = {
  html: `@page { size: A4; margin: 20mm 18mm; }
body { font: 11pt/1.5 SimSun, "Songti SC", "Noto Serif CJK SC", serif; color: #000; max-width: 180mm; margin: 0 auto; padding: 4mm; }
h1 { font-size: 18pt; text-align: center; }
h2 { font-size: 14pt; border-bottom: 1px solid; break-after: avoid; }
h2.error { color: #a00; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid; padding: 1mm 2mm; text-align: left; overflow-wrap: anywhere; }
th { white-space: nowrap; font-weight: normal; }
td { width: 40%; }
li { break-inside: avoid; margin-bottom: 2mm; overflow-wrap: anywhere; }
ul { list-style: "→ "; font-size: 10pt; }
ul li { margin-bottom: 0; }
mark { background: none; font-weight: bold; text-decoration: underline; }
.advice { font-weight: bold; }
.sign { margin-top: 12mm; break-inside: avoid; }
.sign th { width: 1%; }
.sign td { height: 12mm; width: 25%; }`,
};

/** The report as one page to look at, print or send: no script, nothing from elsewhere. `day`: the day of the check. */
export function reportHtml(report: CheckReport, lang: Lang, day: string): string {
  const { counts, outcomes, groups } = report;
  return `<!doctype html>\n${
    html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${say(lang, 'report-title', report)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${say(lang, 'report-heading')}</h1>
${headTable(report, lang, day)}
<p>${say(lang, 'report-counts', counts)} ${say(lang, 'report-outcomes', outcomes)}</p>
<p class="advice">${report.advice}</p>
${groups.length === 0 ? html`<p>${say(lang, 'report-clean')}</p>` : groups.map((group) => groupHtml(group, lang))}
${signTable(lang)}
</body>
</html>
`.html
  }`;
}

function headTable({ file, department, year }: CheckReport, lang: Lang, day: string): Html {
  return html`<table>
<tr><th>${say(lang, 'report-label-department')}</th><td>${department ?? say(lang, 'report-no-department')}</td><th>${say(lang, 'report-label-year')}</th><td>${year ?? say(lang, 'report-no-year')}</td></tr>
<tr><th>${say(lang, 'report-label-file')}</th><td>${file}</td><th>${say(lang, 'report-label-checked')}</th><td>${day}</td></tr>
</table>`;
}

function groupHtml({ kind, findings }: ReportGroup, lang: Lang): Html {
  return html`<h2 class="${kind}">${say(lang, `report-${kind}`, { count: findings.length })}</h2>
<ol>
${findings.map((finding) => findingHtml(finding, lang))}
</ol>`;
}

function findingHtml({ code, sentence, places, more }: ReportedFinding, lang: Lang): Html {
  const rest = more > 0 ? [html`<li>${say(lang, 'report-more-places', { count: more })}</li>`] : [];
  const list = places.length === 0 ? '' : html`<ul>\n${[...places.map(placeHtml), ...rest]}\n</ul>`;
  return html`<li>${code === null ? '' : `[${code}] `}${sentence}${list}</li>`;
}

function placeHtml({ path, position, quote }: NamedPlace): Html {
  const text = quote.map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : html`${piece.text}`));
  const quoted = text.length === 0 ? '' : html`：“${{ html: text.map((piece) => piece.html).join('') }}”`;
  return html`<li>${[path, position].filter((part) => part !== '').join(' · ')}${quoted}</li>`;
}

function signTable(lang: Lang): Html {
  const signs = (['report-sign-filler', 'report-sign-reviewer', 'report-sign-date'] as const).map(
    (code) => html`<th>${say(lang, code)}</th><td></td>`,
  );
  return html`<table class="sign"><tr>${signs}</tr></table>`;
}
