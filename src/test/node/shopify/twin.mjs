// A server of shops that answer like Shopify. Prints its port; ends when its standard input does.
//
//   POST /s/SHOP/admin/oauth/access_token          client credentials
//   POST /s/SHOP/admin/api/VERSION/graphql.json    the Admin API, checked by its real schema
//   GET  /s/SHOP/ledger                            what the shop believes, as JSON
//   POST /s/SHOP/control                           {"reset":true,"faults":[...],"set":{...},"add":{...}}
//
// A fault is {"on":"discountRedeemCodeBulkAdd","kind":"accept-then-drop","times":1}; `on` is the
// first field of the operation, `token` or `*`.
import { createServer } from 'node:http';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { Faults } from './faults.mjs';
import { schemaOf } from './schema.mjs';
import { Shop } from './shop.mjs';

const schemas = new Map();
const shops = new Map();

function schema(version) {
  if (!schemas.has(version)) schemas.set(version, schemaOf(version));
  return schemas.get(version);
}

function shop(name) {
  if (!shops.has(name)) shops.set(name, { state: new Shop(name), faults: new Faults() });
  return shops.get(name);
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function json(status, value, headers = {}) {
  return { status, text: JSON.stringify(value), headers };
}

function token(state, asked) {
  const { client_id, client_secret, grant_type } = asked;
  if (state.set.gone) return json(404, { errors: 'Not Found' });
  if (state.set.notPermitted) return json(400, { error: 'shop_not_permitted' });
  if (grant_type !== 'client_credentials') return json(400, { error: 'unsupported_grant_type' });
  if (client_id !== state.set.clientId || client_secret !== state.set.clientSecret)
    return json(401, { error: 'invalid_client' });
  return json(200, state.newToken());
}

function graphql(state, version, headers, asked) {
  if (state.set.gone) return json(404, { errors: 'Not Found' });
  const owner = headers['x-shopify-access-token'];
  if (!state.isToken(owner))
    return json(401, {
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    });
  const model = schema(version);
  let document;
  try {
    document = parse(asked.query);
  } catch (error) {
    return json(200, { errors: [{ message: error.message }] });
  }
  const operation = getOperationAST(document);
  const wrong = validate(model, document);
  const values = wrong.length
    ? { errors: wrong }
    : getVariableValues(model, operation.variableDefinitions, asked.variables ?? {});
  if (values.errors) {
    state.invalid.push(...values.errors.map((error) => error.message));
    return json(200, { errors: values.errors.map((error) => ({ message: error.message })) });
  }
  const field = operation.selectionSet.selections[0].name.value;
  const limit = state.limits(field, operation.operation, values.coerced);
  if (limit.errors) return json(200, { errors: limit.errors, extensions: { cost: limit.cost } });
  state.operations.push({ field, variables: values.coerced });
  const result = execute({
    schema: model,
    document,
    rootValue: state.root,
    variableValues: asked.variables,
  });
  for (const error of result.errors ?? [])
    if (error.extensions.code !== 'ACCESS_DENIED') state.invalid.push(error.message);
  return json(200, { ...result, extensions: { cost: limit.cost } });
}

function first(asked) {
  try {
    return getOperationAST(parse(asked.query)).selectionSet.selections[0].name.value;
  } catch {
    return '';
  }
}

async function answer(request, response) {
  const [, , name, ...rest] = request.url.split('/');
  const { state, faults } = shop(name);
  const path = rest.join('/');
  const text = await body(request);
  if (path === 'ledger') return faults.plain(response, json(200, state.ledger()));
  if (path === 'control') {
    const wish = JSON.parse(text);
    if (wish.reset) {
      state.reset();
      faults.clear();
    }
    if (wish.set) Object.assign(state.set, wish.set);
    if (wish.add) state.add(wish.add);
    if (wish.faults) faults.plan(wish.faults);
    return faults.plain(response, json(200, {}));
  }
  let asked;
  try {
    asked = JSON.parse(text);
  } catch {
    return faults.plain(response, json(400, { errors: 'Bad Request' }));
  }
  if (path === 'admin/oauth/access_token')
    return faults.answer('token', request, response, () => token(state, asked));
  const api = /^admin\/api\/([a-z0-9-]+)\/graphql\.json$/.exec(path);
  if (!api) return faults.plain(response, json(404, { errors: 'Not Found' }));
  state.calls++;
  return faults.answer(first(asked), request, response, () =>
    graphql(state, api[1], request.headers, asked),
  );
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
});
schema('2026-10');
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
