import type { Release } from './data-package.ts';
import { LICENCE } from './licence.ts';
import type { ExportTable } from './tables.ts';

/** The page that explains the export to somebody who has only its folder. */
export function exportReadme(tables: ExportTable[], { version, date }: Release): string {
  return `# The Cleartext dataset

A structured, dated, sourced record of the debate about encryption: who and what
takes part in it, what was true when, what happened, and the page behind every
statement. Version \`${version}\`, sources checked up to ${date}.

Licence: [${LICENCE.title}](${LICENCE.path}). Credit it as "Cleartext dataset,
version ${version}" and say whether you changed anything.

| file | what it is |
| --- | --- |
| \`cleartext-dataset.json\` | everything in one file |
| \`cleartext-dataset.schema.json\` | its JSON Schema (draft 2020-12) |
| \`csv/*.csv\` | the same as tables, UTF-8, one header line |
| \`datapackage.json\` | the tables described as a [Data Package](https://datapackage.org) |

Dates are as precise as their source: \`2019\`, \`2019-10\` or \`2019-10-04\`. Lists
within a cell are parted by \`; \`. The same dataset always gives the same files.

## The tables

${tables.map(describeTable).join('\n')}
## For example

Who was Home Secretary in June 2020, in pandas:

\`\`\`python
import pandas as pd
said = pd.read_csv("csv/statements.csv", dtype=str, keep_default_na=False)
held = said[(said.leads.str.contains("home-secretary")) & (said["from"] <= "2020-06")
            & ((said.to == "") | (said.to >= "2020-06"))]
print(held[["entity", "text", "from", "to"]])
\`\`\`

Every law that speaks of scanning, with its sources, in SQLite:

\`\`\`
sqlite3 :memory: -cmd ".mode csv" -cmd ".import csv/statements.csv statements" \\
  -cmd ".import csv/citations.csv citations" -cmd ".import csv/sources.csv sources" \\
  "SELECT entity, text, url FROM statements JOIN citations ON cited_by = statements.id
   JOIN sources ON sources.id = source WHERE provision = 'scanning';"
\`\`\`
`;
}

function describeTable({ name, meaning, columns, rows }: ExportTable): string {
  return `### ${name}

${meaning}. ${rows.length} rows.

| column | meaning |
| --- | --- |
${columns.map(({ name, meaning, refersTo }) => `| \`${name}\` | ${meaning}${refersTo ? ` (→ \`${refersTo}\`)` : ''} |`).join('\n')}
`;
}
