/** What may part two words, and what may stand between two written as one. */
const GAP = String.raw`[\s\u2010-\u2015-]+`;
const NO_GAP = String.raw`[\s\u2010-\u2015-]*`;

/**
 * One of these is in every cue that can make a subject; a test holds it against
 * the cues. One native search, so that a page about something else costs next
 * to nothing. A space stands for any gap, `~` for one or none.
 */
const HINT = new RegExp(
  String.raw`
  crypt|criptog|criptat|encrochat|sky~ecc|an0m|phantom secure|ennetcom|ironside|trojan|venetic
  |\bkeys|\bcl[e\u00e9]s|claves|chiavi|sleutel|nyck|n\u00f8gl|klucz|\bespi|\besp\u00eda
  |[e\u00e9]coutes|interceptac|intercettaz|interceptions|escucha|escuta|abh[o\u00f6]r
  |abgeh[o\u00f6]rt|telekommunikations[u\u00fc]|online durchs|sp[a\u00e4]hsoft|mitlesen
  |mitgelesen|spion|sorvegl|toezicht|afluist|afgelu|avlyss|[o\u00f6]vervak|aflytn
  |overv[a\u00e5]g|inwigil|pods\u0142uch|\bvigil|descrambl|end to end|kryp|chiffr|cifr|encript
  |crittogra|verschl|schl[u\u00fc]ssel|versleutel|szyfrow|e2e|totalstr|back~door|d[e\u00e9]rob
  |hintert|trasera|lawful|(?:exceptional|extraordinary) access|access by design
  |acc[e\u00e8]s l|going dark|escrow|key recovery|\bghost|clipper|traceab|scanning
  |scans? (?:all|private|encrypted|users|people|citizens|messages)|chat~control|chatkontrol
  |chattkontrol|upload moderation|detection order|csam detection
  |technical (?:capability|assistance)|investigatory|snoop|earn it|assistance and access
  |surveil|\bbulk|section 702|fisa|data retention|vorratsdaten|staatstrojaner|tk[u\u00fc]
  |communications data|intercept|calea|cloud act|online safety|unlock|passcode|\blocked
  |eavesdrop|wire~tap|spyware|sp(?:y|ying|ied|ies) on|hacking tool|[u\u00fc]berwachung|pegasus
  |\bnso|warrant proof`
    .replace(/\n\s*/g, '')
    .replaceAll(' ', GAP)
    .replaceAll('~', NO_GAP),
  'i',
);

/** Characters unseen within a word, and accents that stand behind their letters. */
const UNSEEN = /(?:\p{Cf}|[\u0300-\u036f])\p{L}/u;

/** UTF-16 units searched between two pauses, and how far a hint may reach from one into the next. */
const SLICE = 65_536;
const REACH = 40;

/** Whether `text` is worth judging at all: the cheap question asked on every allowed page. */
export function* hintsAtTopic(text: string): Generator<void, boolean> {
  for (let from = 0; from < text.length; from += SLICE) {
    const slice = text.slice(from, from + SLICE + REACH);
    if (HINT.test(slice) || UNSEEN.test(slice)) return true;
    yield;
  }
  return false;
}
