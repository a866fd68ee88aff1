/**
 * One of these is in every cue that can make a subject; a test holds it against
 * the cues. One native search, so that a page about something else costs next
 * to nothing.
 */
const HINT =
  /crypt|criptog|criptat|encrochat|sky.?ecc|an0m|phantom secure|ennetcom|ironside|trojan|venetic|keys|cl\u00e9s|claves|chiavi|sleutel|nyck|n\u00f8gl|klucz|espi|esp\u00eda|\u00e9coutes|interceptac|intercettaz|interceptions|escucha|escuta|abh\u00f6r|abgeh\u00f6rt|telekommunikations\u00fc|online-durchs|sp\u00e4hsoft|mitlesen|mitgelesen|spion|sorvegl|toezicht|afluist|afgelu|avlyss|\u00f6vervak|aflytn|overv\u00e5g|inwigil|pods\u0142uch|vigil|descrambl|end.to.end|kryp|chiffr|cifr|encript|crittogra|verschl|schl\u00fcssel|versleutel|szyfrow|e2e|totalstr|back.?door|d\u00e9rob|hintert|trasera|lawful|(?:exceptional|extraordinary) access|access by design|acc\u00e8s l|going.dark|escrow|key recovery|ghost|clipper|traceab|scanning|scans? (?:all|private|encrypted|users|people|citizens|messages)|chat.?control|chatkontrol|chattkontrol|upload.moderation|detection order|csam.detection|technical.(?:capability|assistance)|investigatory|snoop|earn.it|assistance.and.access|surveil|bulk|section.702|fisa|data.retention|vorratsdaten|staatstrojaner|tk\u00fc|communications.data|intercept|calea|cloud.act|online.safety|unlock|passcode|locked|eavesdrop|wire.?tap|spyware|sp(?:y|ying|ied|ies).on|hacking.tool|\u00fcberwachung|pegasus|nso|warrant.proof/i;

/** Characters that may stand unseen within a word. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/;

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
