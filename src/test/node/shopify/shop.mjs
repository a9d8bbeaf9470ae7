// One shop: its discounts, codes, orders, customers and products, and its books. The sentences are
// those that live stores were recorded to answer (src/docs/shopify.md).

import { GraphQLError } from 'graphql';

const UNIQUE = 'must be unique. Please try a different code.';
const MOST_CODES = 250;
const MUTATION_COST = 10;
const NEEDED = { ORDERS: 'read_orders', CUSTOMERS: 'read_customers', PRODUCTS: 'read_products' };

const DEFAULTS = {
  clientId: 'client',
  clientSecret: 'hush',
  legacyToken: null,
  notPermitted: false,
  gone: false,
  expiresIn: 86399,
  scopes: 'read_customers,read_discounts,read_orders,read_products,write_discounts',
  currency: 'USD',
  bulkMillis: 20,
  searchLags: false,
  maximum: 2000,
  restore: 100,
  maxCost: 1e9,
};

export class Shop {
  constructor(name) {
    this.name = name;
    this.reset();
  }

  reset() {
    this.set = { ...DEFAULTS };
    this.discounts = new Map();
    this.codes = new Map();
    this.bulks = new Map();
    this.orders = [];
    this.products = new Map();
    this.hooks = [];
    this.operations = [];
    this.invalid = [];
    this.tokens = new Map();
    this.number = 1000;
    this.calls = 0;
    this.throttled = 0;
    this.available = null;
    this.root = root(this);
  }

  newToken() {
    const access_token = `shpca_${++this.number}`;
    this.tokens.set(access_token, Date.now() + this.set.expiresIn * 1000);
    return { access_token, scope: this.set.scopes, expires_in: this.set.expiresIn };
  }

  isToken(token) {
    return token === this.set.legacyToken || (this.tokens.get(token) ?? 0) > Date.now();
  }

  /** The leaky bucket: what a call costs, and what is left. */
  limits(field, kind, variables) {
    const { maximum, restore, maxCost } = this.set;
    const now = Date.now();
    const since = this.available ?? { at: now, points: maximum };
    const points = Math.min(maximum, since.points + ((now - since.at) / 1000) * restore);
    const requested = kind === 'mutation' ? MUTATION_COST : 2 + (variables.first ?? 0);
    const status = (left) => ({
      requestedQueryCost: requested,
      actualQueryCost: left === null ? null : requested,
      throttleStatus: {
        maximumAvailable: maximum,
        currentlyAvailable: Math.floor(left ?? points),
        restoreRate: restore,
      },
    });
    const codes = variables.codes?.length ?? 0;
    if (codes > MOST_CODES) {
      const message = `The input array size of ${codes} is greater than the maximum allowed of 250.`;
      const errors = [{ message, extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } }];
      return { errors, cost: status(null) };
    }
    if (requested > maxCost) {
      const message = `Query cost is ${requested}, which exceeds the single query max cost limit`;
      const errors = [{ message, extensions: { code: 'MAX_COST_EXCEEDED' } }];
      return { errors, cost: status(null) };
    }
    if (points < requested) {
      this.throttled++;
      this.available = { at: now, points };
      const errors = [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }];
      return { errors, cost: status(null) };
    }
    this.available = { at: now, points: points - requested };
    return { cost: status(points - requested) };
  }

  id(kind) {
    return `gid://shopify/${kind}/${++this.number}`;
  }

  /** Whatever the test says is there: codes of strangers, orders, products. */
  add({ codes = [], orders = [], products = [], withoutHooks = [], hooks = [] }) {
    for (const it of hooks) this.hooks.push({ id: this.id('WebhookSubscription'), ...it });
    this.hooks = this.hooks.filter((it) => !withoutHooks.includes(it.topic));
    for (const code of codes) {
      const stranger = this.create('DiscountCodeBasic', { title: 'Summer sale' }, code);
      stranger.stranger = true;
    }
    this.orders.push(...orders);
    products.forEach((product) => this.products.set(product.id, product));
  }

  create(type, input, code) {
    const discount = {
      __typename: type,
      id: this.id('DiscountCodeNode'),
      title: input.title,
      endsAt: input.endsAt ?? null,
      startsAt: input.startsAt,
      ended: false,
      input,
    };
    this.discounts.set(discount.id, discount);
    this.addCode(discount, code);
    return discount;
  }

  addCode(discount, code) {
    const made = { id: this.id('DiscountRedeemCode'), code, asyncUsageCount: 0 };
    this.codes.set(code.toLowerCase(), { ...made, discount: discount.id });
    return made;
  }

  byId(id) {
    return this.discounts.get(id.replace('/DiscountNode/', '/DiscountCodeNode/'));
  }

  ledger() {
    return {
      discounts: [...this.discounts.values()].map((it) => ({
        id: it.id,
        type: it.__typename,
        title: it.title,
        ended: it.ended,
        stranger: it.stranger ?? false,
        input: it.input,
        codes: [...this.codes.values()].filter((c) => c.discount === it.id).map((c) => c.code),
      })),
      operations: this.operations,
      invalid: this.invalid,
      hooks: this.hooks,
      tokens: this.tokens.size,
      calls: this.calls,
      throttled: this.throttled,
    };
  }
}

/** An order of which the app may not see who bought it. */
function kept(order) {
  return {
    ...order,
    customer: () => {
      throw new GraphQLError('This app is not approved to access the Customer object.', {
        extensions: { code: 'ACCESS_DENIED' },
      });
    },
  };
}

function view(discount) {
  const status = () =>
    discount.ended || (discount.endsAt && Date.parse(discount.endsAt) <= Date.now())
      ? 'EXPIRED'
      : 'ACTIVE';
  return { ...discount, status };
}

function node(discount) {
  return discount && { id: discount.id, codeDiscount: view(discount), discount: view(discount) };
}

function problem(field, code, message) {
  return { field, code, message, extraInfo: null };
}

function faultsOf(input, code) {
  const field = ['basicCodeDiscount'];
  if (!code) return [problem([...field, 'code'], 'BLANK', "Code can't be blank")];
  if (!input.title) return [problem([...field, 'title'], 'BLANK', "Title can't be blank")];
  if (!input.startsAt) return [problem([...field, 'startsAt'], 'BLANK', "Starts at can't be blank")];
  if (!input.context) return [problem([...field, 'context'], 'BLANK', "Context can't be blank")];
  if (input.endsAt && Date.parse(input.endsAt) <= Date.parse(input.startsAt))
    return [problem([...field, 'endsAt'], 'INVALID', 'Ends at needs to be after starts_at')];
  const share = input.customerGets?.value?.percentage;
  if (share !== undefined && !(share >= 0 && share <= 1))
    return [
      problem(field, 'VALUE_OUTSIDE_RANGE', 'Value must be between 0.0 and 1.0'),
    ];
  return [];
}

function root(shop) {
  const create = (type, input) => {
    const wrong = faultsOf(input, input.code);
    if (wrong.length) return { codeDiscountNode: null, userErrors: wrong };
    if (shop.codes.has(input.code.toLowerCase())) {
      const text = 'Code must be unique. Please try a different code.';
      const field = ['basicCodeDiscount', 'code'];
      return { codeDiscountNode: null, userErrors: [problem(field, 'TAKEN', text)] };
    }
    return { codeDiscountNode: node(shop.create(type, input, input.code)), userErrors: [] };
  };
  return {
    codeDiscountNodeByCode: ({ code }) =>
      node(shop.discounts.get(shop.codes.get(code.toLowerCase())?.discount)) ?? null,
    discountNode: ({ id }) => node(shop.byId(id)) ?? null,
    discountNodes: ({ query }) => {
      const wanted = /title:"?([^"]*)"?/.exec(query)?.[1] ?? '';
      const found = [...shop.discounts.values()].filter((it) => it.title.includes(wanted));
      return { nodes: shop.set.searchLags ? [] : found.map(node) };
    },
    discountCodeBasicCreate: ({ basicCodeDiscount }) =>
      create('DiscountCodeBasic', basicCodeDiscount),
    discountCodeFreeShippingCreate: ({ freeShippingCodeDiscount }) =>
      create('DiscountCodeFreeShipping', freeShippingCodeDiscount),
    discountCodeDeactivate: ({ id }) => {
      const discount = shop.byId(id);
      if (!discount) {
        const wrong = problem(['id'], 'INVALID', 'Code discount does not exist.');
        return { codeDiscountNode: null, userErrors: [wrong] };
      }
      discount.ended = true;
      return { codeDiscountNode: node(discount), userErrors: [] };
    },
    discountRedeemCodeBulkAdd: ({ discountId, codes }) => {
      const discount = shop.byId(discountId);
      if (!discount) {
        const wrong = problem(['discountId'], 'INVALID', 'Code discount does not exist.');
        return { bulkCreation: null, userErrors: [wrong] };
      }
      const bulk = {
        id: shop.id('DiscountRedeemCodeBulkCreation'),
        done: false,
        codesCount: codes.length,
        importedCount: 0,
        failedCount: 0,
        discountCode: node(discount),
        codes: { nodes: codes.map(({ code }) => ({ code, discountRedeemCode: null, errors: [] })) },
      };
      shop.bulks.set(bulk.id, bulk);
      setTimeout(() => work(shop, discount, bulk), shop.set.bulkMillis);
      return { bulkCreation: { ...bulk }, userErrors: [] };
    },
    discountRedeemCodeBulkCreation: ({ id }) => shop.bulks.get(id) ?? null,
    shop: () => ({
      name: 'Cuelight Test',
      myshopifyDomain: `${shop.name}.myshopify.com`,
      currencyCode: shop.set.currency,
      ianaTimezone: 'America/New_York',
    }),
    currentAppInstallation: () => ({
      accessScopes: shop.set.scopes.split(',').map((handle) => ({ handle })),
    }),
    orders: ({ query, first, after }) => {
      const from = /updated_at:>='([^']*)'/.exec(query)?.[1];
      const to = /updated_at:<'([^']*)'/.exec(query)?.[1];
      const found = shop.orders
        .filter((it) => !from || Date.parse(it.updatedAt) >= Date.parse(from))
        .filter((it) => !to || Date.parse(it.updatedAt) < Date.parse(to))
        .sort((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt))
        .slice(0, shop.set.mostObjects ?? 25000);
      const start = after ? Number(after) : 0;
      const page = found.slice(start, start + first).map(shop.set.denyCustomers ? kept : (it) => it);
      const end = start + page.length;
      return { nodes: page, pageInfo: { hasNextPage: end < found.length, endCursor: `${end}` } };
    },
    product: ({ id }) => shop.products.get(id) ?? null,
    webhookSubscriptions: ({ uri, first, after }) => {
      const all = shop.hooks.filter((it) => !uri || it.uri === uri);
      const from = after ? Number(after) : 0;
      return {
        nodes: all.slice(from, from + first),
        pageInfo: { hasNextPage: from + first < all.length, endCursor: String(from + first) },
      };
    },
    webhookSubscriptionDelete: ({ id }) => {
      const known = shop.hooks.some((it) => it.id === id);
      shop.hooks = shop.hooks.filter((it) => it.id !== id);
      return {
        deletedWebhookSubscriptionId: known ? id : null,
        userErrors: known ? [] : [{ field: ['id'], message: 'Webhook subscription does not exist' }],
      };
    },
    webhookSubscriptionCreate: ({ topic, webhookSubscription }) => {
      const refuse = (message) => ({
        webhookSubscription: null,
        userErrors: [{ field: ['webhookSubscription'], message }],
      });
      const { uri } = webhookSubscription;
      if (!uri.startsWith('https://')) return refuse('Address protocol http:// is not supported');
      if (shop.hooks.some((it) => it.topic === topic && it.uri === uri))
        return refuse('Address for this topic has already been taken');
      const about = Object.keys(NEEDED).find((start) => topic.startsWith(start));
      if (about && !shop.set.scopes.split(',').includes(NEEDED[about]))
        throw new GraphQLError('Access denied for webhookSubscriptionCreate field.', {
          extensions: { code: 'ACCESS_DENIED' },
        });
      if (shop.set.denyCustomers && about !== 'PRODUCTS' && about)
        return refuse(
          'This app is not approved to subscribe to webhook topics containing protected customer data.',
        );
      const made = { id: shop.id('WebhookSubscription'), topic, uri };
      shop.hooks.push(made);
      return { webhookSubscription: made, userErrors: [] };
    },
  };
}

/** What the shop does with a batch of codes a little later; the codes of its errors are null. */
function work(shop, discount, bulk) {
  const seen = new Set();
  for (const each of bulk.codes.nodes) {
    const refuse = (message) => {
      each.errors = [problem(['code'], null, message)];
      bulk.failedCount++;
    };
    const key = each.code.toLowerCase();
    if (each.code === '') refuse("can't be blank");
    else if (each.code.includes('\n')) refuse('cannot contain newline characters.');
    else if (each.code.length > 255) refuse('is too long (maximum is 255 characters)');
    else if (seen.has(key)) refuse('Codes must be unique within BulkDiscountCodeCreation');
    else if (shop.codes.has(key)) refuse(UNIQUE);
    else {
      each.discountRedeemCode = shop.addCode(discount, each.code);
      bulk.importedCount++;
    }
    seen.add(key);
  }
  bulk.done = true;
}
