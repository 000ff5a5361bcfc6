/**
 * What must always hold, and what is tried to break it. Tests carry these ids at the head of their names (`M04 the same
 * order …`); `pnpm test` ends with the ids that passed, and docs/resiliency.md is written from here by
 * tools/resiliency.ts.
 */
export interface Case {
  readonly id: string;
  readonly tried: string;
  readonly mustHappen: string;
}

export const invariants: readonly { readonly id: string; readonly holds: string }[] = [
  { id: 'I1', holds: 'Sum of ledger postings = 0 per transaction and currency' },
  { id: 'I2', holds: 'Order total = sum of sub-orders = sum of lines + tax + freight - discount, to the minor unit' },
  { id: 'I3', holds: 'Vendor payouts + commission + refunds + open balance = captured' },
  { id: 'I4', holds: 'Stock on hand >= 0, reserved <= on hand, sum of reservations = open order lines' },
  { id: 'I5', holds: 'Credit used <= limit and = open receivables' },
  { id: 'I6', holds: 'Each idempotency key -> exactly one effect' },
  {
    id: 'I7',
    holds: "Each business event appears in the outbox exactly once and in each consumer's effect table at most once",
  },
  { id: 'I8', holds: "A row's tenant id never changes; each FK joins rows of one tenant (or an explicit share)" },
  { id: 'I9', holds: "Placed order's price snapshot never changes when lists change" },
  { id: 'I10', holds: 'Quote revision numbers are dense and totally ordered; replay of the log = stored document' },
  { id: 'I11', holds: 'Audit log is a hash chain with no gap' },
  { id: 'I12', holds: 'The index holds no SKU that its reader is not entitled to see; index = DB after quiescence' },
  { id: 'I13', holds: 'State machines only take listed transitions' },
  { id: 'I14', holds: 'Rounding: sum of allocated parts = whole' },
];

export const cases: readonly Case[] = [
  {
    id: 'A01',
    tried: 'buyer of org A GETs order/quote/invoice/address/list id of org B, for every route in the OpenAPI file',
    mustHappen: '404 (not 403), same body and timing as an unknown id, audit entry',
  },
  {
    id: 'A02',
    tried: 'PATCH own order with foreign address / payment / cost-centre id (Spree class)',
    mustHappen: '404/422, nothing changed',
  },
  { id: 'A03', tried: "vendor X reads vendor Y's sub-order, payout, price list, buyers", mustHappen: '404' },
  {
    id: 'A04',
    tried:
      "vendor sees another vendor's lines through the parent order's JSON, CSV export, PDF, webhook or socket room",
    mustHappen: 'only own lines',
  },
  {
    id: 'A05',
    tried: 'list endpoint with filter/sort/include/cursor of another tenant',
    mustHappen: 'zero foreign rows; cursor of other tenant = 400',
  },
  {
    id: 'A06',
    tried: 'buyer calls admin and vendor routes (role x route matrix generated from OpenAPI)',
    mustHappen: '403/404 for all; a new route without policy fails the build (deny by default)',
  },
  {
    id: 'A07',
    tried: 'mass assignment: `paid`, `status`, `orgId`, `price`, `creditLimit`, `role` in body',
    mustHappen: 'rejected as unknown field',
  },
  {
    id: 'A08',
    tried: 'RLS off switch: app role runs query without tenant set',
    mustHappen: 'zero rows / error; app role has no BYPASSRLS',
  },
  {
    id: 'A09',
    tried: 'pooled connection reused after a request that set tenant A',
    mustHappen: 'no leak (SET LOCAL proven by test with pool size 1)',
  },
  {
    id: 'A10',
    tried: 'approver approves own order, or above limit, or after leaving org',
    mustHappen: '403, state kept',
  },
  {
    id: 'A11',
    tried: 'revoked user / key / session continues, open socket included',
    mustHappen: '401 within stated seconds, socket closed',
  },
  {
    id: 'A12',
    tried:
      'search as org A for a SKU only org B may see: text, vector, facet counts, suggestions, "did you mean", autocompletion',
    mustHappen: 'not present, counts do not move',
  },
  {
    id: 'A13',
    tried: "price oracle: quantity breaks/facets/sort reveal other org's contract price",
    mustHappen: 'no difference to anonymous',
  },
  { id: 'A14', tried: 'empty string, `null`, array or whitespace as token/id (Spree 2020)', mustHappen: '401/400' },
  { id: 'A15', tried: 'guess ids (sequential)', mustHappen: 'ids carry no order or are useless without rights' },
  {
    id: 'M01',
    tried: 'client sends own unit price/total/discount/tax/currency',
    mustHappen: 'ignored or 422; server price',
  },
  { id: 'M02', tried: 'quantity -1, 0, 0.5 for piece goods, 1e21, NaN, "1e3", 2^53+1', mustHappen: '422; no line' },
  {
    id: 'M03',
    tried: 'change list between cart and submit',
    mustHappen: 'price conflict 409 with both prices, or snapshot honoured as documented',
  },
  {
    id: 'M04',
    tried: 'same order POSTed 100x in parallel with one key',
    mustHappen: '1 order, 100 equal answers (or 409 for in-flight)',
  },
  { id: 'M05', tried: 'same key, other body', mustHappen: '422 with problem+json type `idempotency-key-reuse`' },
  { id: 'M06', tried: 'same key from other tenant', mustHappen: 'independent' },
  { id: 'M07', tried: '200 parallel orders for last 10 pieces', mustHappen: '10 succeed, stock 0, none negative' },
  { id: 'M08', tried: '50 parallel orders against credit limit for 5', mustHappen: '5 succeed, I5 holds' },
  { id: 'M09', tried: 'coupon limit 1 used in parallel 50x (Shopper class)', mustHappen: '1' },
  {
    id: 'M10',
    tried: 'two orders lock SKUs in opposite order',
    mustHappen: 'no deadlock error to user (sorted locks / retry)',
  },
  {
    id: 'M11',
    tried: 'refund > captured; double refund in parallel; refund after payout',
    mustHappen: '422/1 effect/negative vendor balance booked',
  },
  {
    id: 'M12',
    tried: 'split 100.00 over 3 vendors with 19 %/7 % tax, 4 currencies incl. JPY, KWD',
    mustHappen: 'parts sum to whole; rounding rule documented',
  },
  {
    id: 'M13',
    tried:
      'Stripe event replayed, out of order (succeeded before created), for unknown object, wrong account, test in live',
    mustHappen: 'one effect; parked; 4xx/ignored; no state change',
  },
  {
    id: 'M14',
    tried: 'Stripe signature missing, wrong, old (> 300 s), body altered by a byte',
    mustHappen: '400, nothing stored',
  },
  {
    id: 'M15',
    tried: 'payment succeeds, process killed before commit',
    mustHappen: 'reconciler completes or refunds, never lost',
  },
  {
    id: 'M16',
    tried: 'quote accepted twice / accepted after expiry / while vendor edits',
    mustHappen: 'one order; 409; accepted revision is the one shown',
  },
  {
    id: 'F01',
    tried: 'kill -9 app at each step of order saga (fault points enumerated)',
    mustHappen: 'after restart all invariants, each order finished or compensated',
  },
  {
    id: 'F02',
    tried: 'kill -9 Postgres under load, restart',
    mustHappen: 'no acked order lost; errors retryable; recovery < 10 s',
  },
  { id: 'F03', tried: 'disk full / read-only DB', mustHappen: '503 with Retry-After, reads live, no half state' },
  {
    id: 'F04',
    tried: 'Qdrant/index down or slow (5 s)',
    mustHappen: 'lexical fallback within budget, flag in answer, circuit opens and closes',
  },
  {
    id: 'F05',
    tried: 'embedding worker crashes mid batch',
    mustHappen: 'batch resumes, no duplicate, text search not affected',
  },
  {
    id: 'F06',
    tried: 'relay crashes after send before mark',
    mustHappen: 'receiver gets duplicate with same webhook-id',
  },
  {
    id: 'F07',
    tried: 'poison event always fails',
    mustHappen: 'dead letter after N, queue of other tenants not blocked',
  },
  {
    id: 'F08',
    tried: 'clock jump +-1 h, DST, leap day, time zone of validity dates',
    mustHappen: 'price validity and expiries right; no negative durations',
  },
  { id: 'F09', tried: 'restore from backup + PITR', mustHappen: 'invariants hold, index rebuilt = DB' },
  {
    id: 'F10',
    tried: 'migration forward while old version serves, and rollback',
    mustHappen: 'zero failed requests in k6 run',
  },
  {
    id: 'F11',
    tried: 'socket drops, 60 s offline edits, reconnect, two tabs',
    mustHappen: 'converge, no lost acked edit, conflict shown',
  },
  {
    id: 'F12',
    tried: 'replica lag / two app nodes, socket rooms on both',
    mustHappen: 'same order of revisions on both',
  },
  {
    id: 'F13',
    tried: 'slow client (1 byte/s), slow consumer socket',
    mustHappen: 'timeout, buffer cap, others unaffected',
  },
  {
    id: 'F14',
    tried: '10x load step',
    mustHappen: 'load shed with 429/503 + Retry-After, p95 of admitted requests within 2x, recovers < 30 s',
  },
  {
    id: 'F15',
    tried: 'deterministic simulation: 10,000 seeds of random actors + crash/reorder/duplicate',
    mustHappen: 'no invariant broken; a failing seed replays exactly',
  },
  {
    id: 'X01',
    tried: '`languageCode`, `sort`, `fields`, `filter`, JSON path with SQL meta characters (Vendure class)',
    mustHappen: '400; parameterised; sqlmap-like list in CI',
  },
  {
    id: 'X02',
    tried: 'CMS block/description with script, onerror, javascript:, svg, mXSS list, style, iframe',
    mustHappen: 'cleaned on write and on render; CSP blocks; stored value inert',
  },
  {
    id: 'X03',
    tried: 'quote comment, org name, SKU, file name with HTML into mails, PDF, admin tables',
    mustHappen: 'escaped',
  },
  {
    id: 'X04',
    tried: 'CSV export cells starting = + - @ tab CR',
    mustHappen: 'prefixed/quoted; import keeps negative numbers',
  },
  {
    id: 'X05',
    tried: 'catalog import: 1 GB CSV, zip bomb, 10^6 columns, bad UTF-8, BOM, NUL, duplicate SKUs',
    mustHappen: 'limits, streaming, per-row report, memory flat',
  },
  {
    id: 'X06',
    tried: 'XML (cXML, BMEcat, UBL): DOCTYPE, external entity, billion laughs, XInclude, wrong shared secret',
    mustHappen: 'rejected before parse of entities; no outgoing request',
  },
  {
    id: 'X07',
    tried: 'upload path `../`, symlink in zip, polyglot svg/html, wrong MIME',
    mustHappen: 'stored under random name, attachment disposition, other origin',
  },
  {
    id: 'X08',
    tried:
      'webhook URL / import URL / image URL = 127.0.0.1, 169.254.169.254, [::ffff:7f00:1], 0x7f.1, DNS rebinding, redirect to inside, port 25, file://',
    mustHappen: 'refused at resolve and connect time, no body of answer shown',
  },
  {
    id: 'X09',
    tried: 'outgoing webhook receiver: redirect, 10 MB answer, never ends, gzip bomb',
    mustHappen: 'no redirect, size/time caps',
  },
  { id: 'X10', tried: 'prototype pollution keys, deep JSON (10^5), long arrays, duplicate keys', mustHappen: '400' },
  {
    id: 'X11',
    tried: 'ReDoS strings to each regex; unicode confusables and RTL in SKU, e-mail case, NFC/NFD',
    mustHappen: 'linear time; normalised uniqueness',
  },
  {
    id: 'X12',
    tried: 'search text 1 MB, 10^4 tokens, only stop words, binary; page 10^9; limit 10^6',
    mustHappen: 'clipped / 400',
  },
  { id: 'X13', tried: 'prompt-like text in product data (if any LLM feature)', mustHappen: 'treated as data' },
  {
    id: 'X14',
    tried: 'header injection, Host header, X-Forwarded-* spoof, request smuggling pair',
    mustHappen: 'ignored unless trusted proxy',
  },
  {
    id: 'S01',
    tried:
      'JWT alg none, RS->HS confusion, kid path, wrong aud/iss, expired, token of other type (invite as session; Saleor class)',
    mustHappen: '401',
  },
  { id: 'S02', tried: 'refresh token reuse after rotation', mustHappen: 'family revoked' },
  {
    id: 'S03',
    tried: 'login/reset/invite: existing vs unknown e-mail (Saleor class)',
    mustHappen: 'same text, status, timing within noise',
  },
  {
    id: 'S04',
    tried: 'brute force per account and per IP, credential stuffing over many IPs',
    mustHappen: 'throttled, account not locked for the owner forever',
  },
  {
    id: 'S05',
    tried: 'CSRF on cookie routes, CORS with evil origin + credentials, clickjacking',
    mustHappen: 'refused',
  },
  {
    id: 'S06',
    tried: 'OAuth client-credentials with narrower scope calls wider route; SCIM token on API',
    mustHappen: '403',
  },
  { id: 'S07', tried: 'SAML: unsigned, wrapped, replayed, wrong audience assertion', mustHappen: 'refused' },
  {
    id: 'S08',
    tried: 'socket: join room of foreign quote, forge revision, 10^4 msg/s, 10 MB frame, event name `__proto__`',
    mustHappen: 'refused, rate limited, closed',
  },
  {
    id: 'S09',
    tried: 'batch endpoint/GraphQL-like bulk with 10^5 operations (Saleor class)',
    mustHappen: 'cap, cost counted per operation',
  },
  { id: 'S10', tried: 'per-tenant fair use: tenant A saturates', mustHappen: 'tenant B p95 within 1.5x' },
  {
    id: 'S11',
    tried: 'punchout session replay, BUYER_COOKIE guess, return URL to evil host',
    mustHappen: 'one use, bound to org, allow-list',
  },
  {
    id: 'S12',
    tried: 'secrets in logs, error bodies, stack traces, OpenAPI examples, source maps',
    mustHappen: 'scanner finds none',
  },
  {
    id: 'S13',
    tried: 'audit log edit/delete as admin',
    mustHappen: 'impossible via API; chain check finds DB tampering',
  },
  { id: 'S14', tried: 'dependency with known CVE, unpinned CI action, lockfile drift', mustHappen: 'build fails' },
];

/**
 * Cases of parts that Hansa does not have. `sign` is a word that the sources of the server cannot do without once the
 * part exists: a test looks for it, so that a part cannot be built while its cases are still excused.
 */
export interface Absent {
  readonly id: string;
  readonly reason: string;
  readonly sign: RegExp;
}

export const absent: readonly Absent[] = [
  {
    id: 'A10',
    reason: 'no approvals: an order is placed by a permission and a spending limit, nobody approves it',
    sign: /modules\/approvals\//,
  },
  { id: 'M09', reason: 'no coupons or promotions', sign: /\bcoupon|\bvoucher/i },
  {
    id: 'M11',
    reason: 'no captured payments, returns or refunds: orders are on account',
    sign: /\brefundOrder\b|modules\/returns\//,
  },
  { id: 'M13', reason: 'no card payments: no payment provider sends us events', sign: /\bstripe\b/i },
  { id: 'M14', reason: 'no card payments: no payment provider signs anything to us', sign: /\bstripe\b/i },
  {
    id: 'M15',
    reason: 'no card payments: nothing is captured outside the transaction that places an order',
    sign: /\bstripe\b/i,
  },
  {
    id: 'X08',
    reason:
      'no address that a tenant gives is ever called: images and files are uploaded, webhooks do not exist; the one outgoing call (embeddings) goes to an address of the settings',
    sign: /modules\/webhooks\/|\bwebhook-id\b/,
  },
  { id: 'X09', reason: 'no outgoing webhooks', sign: /modules\/webhooks\/|\bwebhook-id\b/ },
  {
    id: 'F06',
    reason: 'no outgoing webhooks: what the dispatcher delivers stays inside the database',
    sign: /modules\/webhooks\/|\bwebhook-id\b/,
  },
  {
    id: 'X13',
    reason: 'no language model reads product data: embeddings only place texts near each other',
    sign: /chat\/completions|\bprompt:/,
  },
  {
    id: 'S01',
    reason:
      "no JWT: sessions and keys are random texts looked up by their row; what an invitation's token opens is tried in A14",
    sign: /\bjsonwebtoken\b|from 'jose'|\bverifyJwt\b/i,
  },
  {
    id: 'S02',
    reason: 'no refresh tokens: a session is one row that is prolonged in place and ends at once (A11)',
    sign: /\brefresh_?token/i,
  },
  {
    id: 'S06',
    reason:
      'no OAuth client credentials and no SCIM: keys carry permissions, and A06 shows that a narrow key opens nothing wider',
    sign: /\bclient_credentials\b|\bscim\b/i,
  },
  { id: 'S07', reason: 'no SAML', sign: /\bsaml\b/i },
  { id: 'S11', reason: 'no PunchOut', sign: /\bpunchout\b|\bBUYER_COOKIE\b/i },
];
