// Validates every *.graphql of a folder, and samples of their variables, against all stable
// versions. Prints one line per finding; silence is good. `node check.mjs FOLDER SAMPLES.json`
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { STABLE, schemaOf } from './schema.mjs';

const [folder, samples] = process.argv.slice(2);
const variables = JSON.parse(readFileSync(samples));
const rules = [...specifiedRules, NoDeprecatedCustomRule];
let checked = 0;

for (const version of STABLE) {
  const schema = schemaOf(version);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const name = file.replace('.graphql', '');
    const document = parse(readFileSync(join(folder, file), 'utf8'));
    const problems = validate(schema, document, rules).map((error) => error.message);
    const definition = document.definitions[0];
    if (definition.variableDefinitions.length && !variables[name]) problems.push('no sample');
    for (const sample of variables[name] ?? []) {
      const values = getVariableValues(schema, definition.variableDefinitions, sample);
      problems.push(...(values.errors ?? []).map((error) => error.message));
      checked++;
    }
    problems.forEach((problem) => console.log(`${version} ${name}: ${problem}`));
    checked++;
  }
}
console.error(`${checked} checks`);
