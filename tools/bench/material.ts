/** Text and names made for measuring; the same every time. */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba bel bo bran cal car co dan del do el en fa fin gar gel ha hol in ja ka kel la lin lo ma mar men mi mo na nel no or pa per po ra ren ri ro sa sen so ta ten ti tor u va vel vi wa wen wil ya zan zo'.split(
    ' ',
  );

const SUFFIXES =
  'Agency,Act,Authority,Bill,Bureau,Centre,Commission,Committee,Council,Foundation,Group,Institute,Ministry,Network,Office,Partnership,Service,Society,Systems,Union'.split(
    ',',
  );

/**
 * `count` different names: people, bodies, laws, products, acronyms and terms in
 * lower case, three quarters of more than one word, about 15 characters long.
 */
export function makeNames(count: number, seed = 1): string[] {
  const random = createRandom(seed);
  const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)] as T;
  const word = () => {
    const letters = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES));
    const text = letters.join('');
    return text[0]?.toUpperCase() + text.slice(1);
  };
  const kinds = [
    () => `${word()} ${word()}`,
    () => `${word()} ${word()} ${pick(SUFFIXES)}`,
    () => `${word()} ${pick(SUFFIXES)}`,
    () => word() + pick(SYLLABLES),
    () => `${word()} ${pick(SUFFIXES)} ${1980 + Math.floor(random() * 46)}`,
    () => word().toUpperCase().slice(0, 5),
    () => `${pick(NOUNS)} ${word().toLowerCase()}`,
    () => `${word().toLowerCase()} ${pick(NOUNS)}`,
  ];
  const names = new Set<string>();
  while (names.size < count) names.add(pick(kinds)());
  return [...names];
}

const NOUNS =
  'access,account,agreement,archive,backup,channel,charter,device,directive,filter,gateway,handset,keyboard,ledger,message,notice,order,packet,permit,policy,protocol,record,register,review,scanner,server,signal,statute,token,warrant'.split(
    ',',
  );

/**
 * Running prose of about `length` characters, made of `sentences` in another
 * order, with one of `names` in every `every` words.
 */
export function makeText(
  sentences: string[],
  length: number,
  { names, every, seed = 2 }: { names: string[]; every: number; seed?: number },
): string {
  const random = createRandom(seed);
  const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)] as T;
  let text = '';
  let words = 0;
  while (text.length < length) {
    const parts = pick(sentences)
      .split(' ')
      .flatMap((word) => (++words % every === 0 ? [pick(names), word] : [word]));
    text += `${parts.join(' ')}${random() < 0.18 ? '\n\n' : ' '}`;
  }
  return text;
}
