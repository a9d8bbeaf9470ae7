// Vendure on an SQLite file in wasm, behind a door that can break off. Prints the door's port; ends
// when its standard input does.
//
//   POST /admin-api   Vendure's own Admin API
//   POST /control     {"faults":[{"on":"createPromotion","kind":"accept-then-drop"}]}
const { createServer } = require('node:http');
const { createServer: createSocket } = require('node:net');
const path = require('node:path');
const { DefaultLogger, LogLevel, mergeConfig } = require('@vendure/core');
const {
  SqljsInitializer,
  createTestEnvironment,
  registerInitializer,
  testConfig,
} = require('@vendure/testing');

const host = '127.0.0.1';

function freePort() {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, host, () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

async function store(port) {
  registerInitializer('sqljs', new SqljsInitializer(path.join(__dirname, 'data')));
  const { server } = createTestEnvironment(
    mergeConfig(testConfig, {
      apiOptions: { port, hostname: host },
      logger: new DefaultLogger({ level: LogLevel.Error }),
    }),
  );
  await server.init({
    initialData: {
      defaultLanguage: 'en',
      defaultZone: 'Europe',
      taxRates: [{ name: 'Standard', percentage: 20 }],
      shippingMethods: [{ name: 'Post', price: 500 }],
      countries: [{ name: 'Germany', code: 'DE', zone: 'Europe' }],
      collections: [],
      paymentMethods: [],
    },
    customerCount: 0,
    logging: false,
  });
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function main() {
  const { Faults } = await import('./faults.mjs');
  const faults = new Faults();
  const port = await freePort();
  await store(port);
  const door = createServer(async (request, response) => {
    try {
      const text = await body(request);
      if (request.url === '/control') {
        faults.plan(JSON.parse(text).faults);
        return faults.plain(response, { status: 200, text: '{}', headers: {} });
      }
      const on = text.includes('createPromotion(') ? 'createPromotion' : 'other';
      await faults.answer(on, request, response, async () => {
        const headers = { 'Content-Type': 'application/json' };
        if (request.headers.authorization) headers.Authorization = request.headers.authorization;
        const answer = await fetch(`http://${host}:${port}/admin-api`, {
          method: 'POST',
          headers,
          body: text,
        });
        const token = answer.headers.get('vendure-auth-token');
        return {
          status: answer.status,
          text: await answer.text(),
          headers: token ? { 'vendure-auth-token': token } : {},
        };
      });
    } catch (error) {
      console.error(error);
      response.destroy();
    }
  });
  door.listen(0, host, () => console.log(`port ${door.address().port}`));
  process.stdin.resume();
  process.stdin.on('end', () => process.exit(0));
}

main();
