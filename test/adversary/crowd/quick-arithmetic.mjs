/**
 * Forty browsers in one process: the library's big numbers, made for browsers, are slow here. The same results from
 * Node's own big integers, for the crowd's browsers alone; what the server computes is untouched.
 */
import sjcl from '../../../node_modules/@cloudflare/blindrsa-ts/lib/src/sjcl/index.js';

const big = (number) => BigInt(number.toString());
const back = (number) => new sjcl.bn(`0x${number.toString(16)}`);

Object.assign(sjcl.bn.prototype, {
  mod(modulus) {
    return back(big(this) % big(modulus));
  },
  mulmod(other, modulus) {
    return back((big(this) * big(other)) % big(modulus));
  },
  powermod(exponent, modulus) {
    return back(power(big(this), big(exponent), big(modulus)));
  },
  montpowermod(exponent, modulus) {
    return back(power(big(this), big(exponent), big(modulus)));
  },
  inverseMod(modulus) {
    return back(inverse(big(this), big(modulus)));
  },
});

function power(base, exponent, modulus) {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % modulus)
    if (rest & 1n) result = (result * square) % modulus;
  return result;
}

/** Euclid's algorithm, extended. */
function inverse(number, modulus) {
  let [before, now] = [modulus, number % modulus];
  let [t, s] = [0n, 1n];
  while (now !== 0n) {
    const quotient = before / now;
    [before, now] = [now, before - quotient * now];
    [t, s] = [s, t - quotient * s];
  }
  if (before !== 1n) throw new Error('there is no inverse');
  return t < 0n ? t + modulus : t;
}
