// What can go wrong between a shop and whoever asks it. "Accepted" faults do the work first.

const refusals = {
  401: [401, '{"errors":"[API] Invalid API key or access token"}', {}],
  403: [403, '{"errors":"[API] This action requires merchant approval"}', {}],
  402: [402, '{"errors":"This shop is currently frozen"}', {}],
  429: [429, '{"errors":"Too Many Requests"}', { 'Retry-After': '0.2' }],
  503: [503, 'Service Unavailable', {}],
  denied: [
    200,
    JSON.stringify({
      errors: [
        {
          message: 'Access denied for discountCodeBasicCreate field.',
          extensions: {
            code: 'ACCESS_DENIED',
            requiredAccess: '`write_discounts` access scope.',
          },
        },
      ],
    }),
    {},
  ],
  throttled: [
    200,
    JSON.stringify({
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
      extensions: {
        cost: {
          requestedQueryCost: 10,
          actualQueryCost: null,
          throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 0, restoreRate: 100 },
        },
      },
    }),
    {},
  ],
};

export class Faults {
  #planned = [];

  clear() {
    this.#planned = [];
  }

  plan(faults) {
    this.#planned = faults.map((fault) => ({ times: 1, ...fault }));
  }

  plain(response, { status, text, headers }) {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(text);
  }

  async answer(on, request, response, work) {
    const fault = this.#planned.find((it) => it.times > 0 && (it.on === on || it.on === '*'));
    if (!fault) return this.plain(response, await work());
    fault.times--;
    const kind = String(fault.kind);
    if (refusals[kind]) {
      const [status, text, headers] = refusals[kind];
      return this.plain(response, { status, text, headers });
    }
    if (kind === 'drop') return request.socket.destroy();
    const done = await work();
    switch (kind) {
      case 'accept-then-drop':
        return request.socket.destroy();
      case '5xx-after-accept':
        return this.plain(response, { status: 502, text: 'Bad Gateway', headers: {} });
      case 'internal-after-accept':
        return this.plain(response, {
          status: 200,
          text: '{"errors":[{"message":"Internal error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
          headers: {},
        });
      case 'half': {
        response.writeHead(200, { 'Content-Length': Buffer.byteLength(done.text) });
        response.write(done.text.slice(0, done.text.length / 2));
        return setTimeout(() => request.socket.destroy(), 20);
      }
      case 'half-json':
        return this.plain(response, { ...done, text: done.text.slice(0, done.text.length / 2) });
      case 'garbage':
        return this.plain(response, { ...done, text: '<html>Something went wrong</html>' });
      case 'slow':
        return setTimeout(() => this.plain(response, done), fault.ms ?? 1000);
      default:
        throw new Error(`There is no fault ${kind}.`);
    }
  }
}
