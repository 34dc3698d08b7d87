// Writes what claim checking asks of WordNet as one compressed table: `node pack.mjs FOLDER OUTPUT`, FOLDER holding data.* and index.*.
// A line a sense: part of speech (n, v, a, r); its words, each with the rank that the sense has among the word's own (1 is the most
// frequent, 9 the ninth and all after); its links, each a kind, the line it leads to and, between two words, their places in the senses.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, output] = process.argv.slice(2);
const parts = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };
// Broader; like; used alike; opposite; of one family (two kinds).
const kept = new Set(['@', '&', '$', '!', '+', '\\']);
const lines = name => readFileSync(`${folder}/${name}`, 'latin1').split('\n').filter(line => line !== '' && !line.startsWith(' '));

const ranks = new Map();
for (const [name, part] of Object.entries(parts)) {
  for (const line of lines(`index.${name}`)) {
    const fields = line.trim().split(' ');
    fields.slice(-Number(fields[2])).forEach((offset, i) => ranks.set(`${part}${offset} ${fields[0]}`, i + 1));
  }
}

const senses = [];
for (const [name, part] of Object.entries(parts)) {
  for (const line of lines(`data.${name}`)) {
    const fields = line.slice(0, line.indexOf('|')).trim().split(' ');
    const words = Array.from({ length: parseInt(fields[3], 16) }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)/, ''));
    const start = 4 + 2 * words.length;
    const links = Array.from({ length: Number(fields[start]) }, (_, i) => fields.slice(start + 1 + 4 * i, start + 5 + 4 * i));
    // Names are no words of the language.
    if (!words.every(word => /[A-Z]/.test(word))) {
      senses.push({ key: part + fields[0], part, words, links });
    }
  }
}

const numbers = new Map(senses.map((sense, i) => [sense.key, i]));
const text = senses.map(({ key, part, words, links }) => {
  const ranked = words.map(word => word.toLowerCase()).map(word => `${word}:${Math.min(9, ranks.get(`${key} ${word}`) ?? 9)}`);
  const linked = links.flatMap(([kind, offset, target, places]) => {
    const number = numbers.get((target === 's' ? 'a' : target) + offset);
    const [from, to] = [places.slice(0, 2), places.slice(2)].map(place => parseInt(place, 16) - 1);
    return !kept.has(kind) || number === undefined ? [] : [kind + number + (from < 0 ? '' : `:${from}:${to}`)];
  });
  return `${part}\t${ranked.join(' ')}\t${linked.join(' ')}`;
}).join('\n');
writeFileSync(output, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } }));
