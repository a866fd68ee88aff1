import { normalize } from './normalize.ts';

/** How strongly a text is about encryption, surveillance or lawful access, and why. */
export interface Topic {
  /** Whether anything may be underlined. */
  onTopic: boolean;
  /** Whether names that need a strongly fitting article may be trusted. */
  strong: boolean;
  /** Points for the subject: encryption, interception, surveillance. */
  subject: number;
  /** Points for the debate: authorities, laws, courts, those who object. */
  debate: number;
  /** Each cue found, with how often and the points it gave. */
  evidence: { cue: string; count: number; points: number }[];
}

interface Cue {
  name: string;
  pattern: RegExp;
  /** Points of the first occurrence; each further one gives half as much as the one before. */
  points: number;
}

const cue = (name: string, points: number, pattern: string): Cue => ({
  name,
  points,
  pattern: new RegExp(`\\b(?:${pattern})\\b`, 'gi'),
});

/** What the debate is about. The first group says it all by itself. */
const SUBJECT: Cue[] = [
  cue(
    'end-to-end encryption',
    6,
    'end.to.end.{0,3}encrypt\\w*|e2ee|ende.zu.ende.verschl\\w*|chiffrement de bout en bout|cifrado de extremo a extremo|crittografia end.to.end',
  ),
  cue(
    'encryption backdoor',
    6,
    '(?:encrypt\\w*|crypto\\w*) back.?doors?|back.?doors? (?:in|into|to) (?:\\w+ ){0,3}encrypt\\w*|anti.encryption|encryption.busting|crypto wars?|warrant.proof',
  ),
  cue(
    'lawful access',
    6,
    'lawful.access|exceptional access|going dark|responsible encryption|key escrow|ghost (?:user|protocol|proposal)|clipper chip|lawful hacking|traceability',
  ),
  cue(
    'scanning of messages',
    6,
    'client.side scanning|chat.?control|chatkontrolle|scan(?:ning|s)? (?:\\w+ ){0,3}(?:private|encrypted) messages|upload moderation',
  ),
  cue(
    'surveillance law',
    5,
    'technical (?:capability|assistance) notices?|investigatory powers|snoopers. charter|earn it act|assistance and access|surveillance (?:law|bill|act|power|program)\\w*|mass surveillance|bulk (?:collection|surveillance|interception)|section 702|fisa court|data retention',
  ),
  cue(
    'encryption',
    3,
    'encrypt\\w*|verschl\\u00fcssel\\w*|verschlussel\\w*|chiffrement|chiffr\\w{1,3}|cifrad\\w+|crittograf\\w+|kryptering\\w*|versleutel\\w+|szyfrowani\\w+|criptograf\\w+',
  ),
  cue(
    'decryption',
    3,
    'decrypt\\w*|unencrypted|descrambl\\w*|unlock(?:ing|ed)? (?:\\w+ ){0,4}(?:i?phones?|devices?|handsets?)',
  ),
  cue('back door', 2, 'back.?doors?'),
  cue(
    'surveillance',
    2,
    'surveill\\w+|eavesdrop\\w*|wire.?tap\\w*|intercept(?:ion|ing|s|ed)?|spyware|snoop\\w*|spy(?:ing)? on|phone.hacking tools?|\\u00fcberwachung\\w*|uberwachung\\w*',
  ),
  cue(
    'ransomware',
    -5,
    'ransomware|decryptor|encrypt(?:s|ed|ing) (?:\\w+ ){0,2}(?:files|servers|systems)',
  ),
  cue(
    'secure messaging',
    1,
    '(?:secure|encrypted|private) (?:messag\\w+|chats?|communications?|phones?)|whatsapp|telegram|metadata|privacy',
  ),
];

/** Who takes part in it: without them a text is a tutorial, a review or an advert. */
const DEBATE: Cue[] = [
  cue(
    'law enforcement',
    3,
    'law.enforcement|police|prosecutors?|investigators?|detectives?|authorities|polizei|europol|interpol|fbi|gchq|nsa|national crime agency',
  ),
  cue(
    'intelligence and security',
    2,
    '(?:intelligence|security|spy) (?:agenc|service|communit)\\w+|national security|terroris[mt]s?|criminals?|child (?:sexual )?(?:abuse|exploitation)|csam',
  ),
  cue(
    'government',
    2,
    'governments?|ministers?|ministry|home (?:office|secretary)|justice department|department of justice|attorney.general|white house|downing street|home affairs|european commission|regierung|gouvernement|gobierno',
  ),
  cue(
    'parliament',
    2,
    'parliaments?|senators?|senate|congress\\w*|lawmakers?|mps|meps|house of (?:lords|commons|representatives)|bundestag|lok sabha',
  ),
  cue('law', 2, 'legislat\\w+|bill|laws?|act|regulat\\w+|directive|amendments?|gesetz\\w*|loi|ley'),
  cue('court', 2, 'courts?|judges?|warrants?|subpoenas?|lawsuits?|tribunal|court order|ruling'),
  cue(
    'civil liberties',
    2,
    'civil (?:liberties|rights)|privacy (?:advocates?|activists?|campaigners?|groups?|rights?)|digital rights|human rights|electronic frontier foundation|eff|aclu|edri|cryptographers?',
  ),
  cue(
    'access to data',
    3,
    'access to (?:\\w+ ){0,4}(?:data|messages|communications|devices|content|information)|hand(?:ing|ed)? over|user data',
  ),
];

/** A subject this weak, or without a debate, is silence. */
const NEEDED = { subject: 6, debate: 4, both: 12 };
const STRONG = { subject: 14, both: 26 };

/**
 * Judges the whole text. Points saturate, so one word repeated a hundred times
 * decides nothing, and length raises the bar a little.
 */
export function judgeTopic(text: string): Topic {
  const plain = normalize(text).text;
  const evidence: Topic['evidence'] = [];
  const total = (cues: Cue[]) =>
    cues.reduce((sum, { name, points, pattern }) => {
      const count = plain.match(pattern)?.length ?? 0;
      if (count === 0) return sum;
      const given = points * (2 - 0.5 ** (count - 1));
      evidence.push({ cue: name, count, points: given });
      return sum + given;
    }, 0);
  const subject = total(SUBJECT);
  const debate = total(DEBATE);
  const bar = barFor(plain.length);
  return {
    onTopic:
      subject >= NEEDED.subject * bar &&
      debate >= NEEDED.debate &&
      subject + debate >= NEEDED.both * bar,
    strong: subject >= STRONG.subject && subject + debate >= STRONG.both,
    subject,
    debate,
    evidence,
  };
}

/** 1 up to 6,000 characters, about 1.3 at 60,000: long texts touch on everything. */
const barFor = (length: number) => 1 + 0.3 * Math.max(0, Math.log10(length / 6000));

const HINT =
  /encrypt|verschl\u00fcssel|chiffr|cifrad|crittograf|krypter|versleutel|szyfrowan|criptograf|back.?door|surveill|wire.?tap|intercept|spyware|eavesdrop|lawful access|going dark|chat.?control|snoop|spying|\u00fcberwachung|investigatory powers|unlock/i;

/** Whether the text is worth judging at all: the cheap question asked on every allowed page. */
export const hintsAtTopic = (text: string): boolean => HINT.test(text);
