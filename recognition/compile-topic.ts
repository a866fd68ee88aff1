import { compileLexicon } from './compile-lexicon.ts';
import { writeCue } from './cue.ts';
import { checksumOf, type LexiconPackage } from './lexicon-package.ts';
import { TOPIC_CUES } from './topic-cues.ts';

/** Compiles and packs the {@link TOPIC_CUES} as if each were an entity and its words its names. */
export function compileTopic(): LexiconPackage {
  const entities = TOPIC_CUES.map(({ words, near, ...cue }) => ({
    id: writeCue(cue),
    names: [...new Set(words.flatMap(expandWords))].map((text) => ({
      text,
      ...(near ? { near } : {}),
    })),
  }));
  return compileLexicon(entities, `topic-${checksumOf(JSON.stringify(entities))}`);
}

/** `scan/ning (private|all) messages` → every text it stands for. */
export function expandWords(written: string): string[] {
  const group = /\(([^)]*)\)/.exec(written);
  if (group) {
    const [whole, choices] = group as unknown as [string, string];
    return choices.split('|').flatMap((choice) => expandWords(written.replace(whole, choice)));
  }
  const ending = /(\S*?)\/(\S+)/.exec(written);
  if (!ending) return [written];
  const [whole, stem, endings] = ending as unknown as [string, string, string];
  return ['', ...endings.split('/')].flatMap((end) =>
    expandWords(written.replace(whole, stem + end)),
  );
}
