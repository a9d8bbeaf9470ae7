// Shopify's own Admin schemas, out of the npm package that ships them (package.json says which).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema } from 'graphql';

const here = new URL('.', import.meta.url);
const BLOCK = 512;

/** The versions that are not a preview. */
export const STABLE = ['2025-10', '2026-01', '2026-04', '2026-07', '2026-10'];

function* entries(tar) {
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') return;
    const size = parseInt(tar.toString('ascii', at + 124, at + 136), 8);
    yield { name, data: tar.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

let unpacked;

function tar() {
  if (!unpacked) {
    const packed = readFileSync(new URL('schemas.tgz', here));
    const { integrity } = JSON.parse(readFileSync(new URL('package.json', here))).schemas;
    const found = 'sha512-' + createHash('sha512').update(packed).digest('base64');
    if (found !== integrity) throw new Error(`schemas.tgz is not what package.json pins: ${found}`);
    unpacked = gunzipSync(packed);
  }
  return unpacked;
}

/** The schema of one version, `2026-10`. */
export function schemaOf(version) {
  for (const { name, data } of entries(tar())) {
    if (name === `package/dist/data/admin_${version}.json.gz`) {
      const read = JSON.parse(gunzipSync(data));
      return buildClientSchema(read.data ?? read);
    }
  }
  throw new Error(`There is no schema of ${version} in the package.`);
}
