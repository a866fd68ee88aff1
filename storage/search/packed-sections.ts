/** Parts of a binary file by name: text, or numbers. */
export type Sections = Record<string, string | Uint8Array | Uint32Array>;

const HEADER_LENGTH = 4;

/** Where a part lies after the header, in bytes, and what it is. */
type Place = [type: 'text' | 'bytes' | 'numbers', at: number, length: number];

/** Puts parts into one file: the length of the header, the header as JSON, the parts. */
export function packSections(sections: Sections): Uint8Array<ArrayBuffer> {
  const places: Record<string, Place> = {};
  let at = 0;
  const parts = Object.entries(sections).map(([name, section]) => {
    const bytes = bytesOf(section);
    places[name] = [typeOf(section), at, bytes.length];
    const part = { at, bytes };
    at = aligned(at + bytes.length);
    return part;
  });
  const header = new TextEncoder().encode(JSON.stringify(places));
  const begin = aligned(HEADER_LENGTH + header.length);
  const file = new Uint8Array(begin + at);
  new DataView(file.buffer).setUint32(0, header.length, true);
  file.set(header, HEADER_LENGTH);
  for (const { at, bytes } of parts) file.set(bytes, begin + at);
  return file;
}

/** The parts of a file. Only texts are read; numbers are views of the file itself. */
export function unpackSections(file: ArrayBuffer): Sections {
  const length = new DataView(file).getUint32(0, true);
  const decoder = new TextDecoder();
  const header = decoder.decode(new Uint8Array(file, HEADER_LENGTH, length));
  const begin = aligned(HEADER_LENGTH + length);
  const read = ([type, at, length]: Place) => {
    if (type === 'numbers') return new Uint32Array(file, begin + at, length / 4);
    const bytes = new Uint8Array(file, begin + at, length);
    return type === 'text' ? decoder.decode(bytes) : bytes;
  };
  const places = Object.entries(JSON.parse(header) as Record<string, Place>);
  return Object.fromEntries(places.map(([name, place]) => [name, read(place)]));
}

function bytesOf(section: Sections[string]): Uint8Array {
  if (typeof section === 'string') return new TextEncoder().encode(section);
  return new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
}

function typeOf(section: Sections[string]): Place[0] {
  if (typeof section === 'string') return 'text';
  return section instanceof Uint32Array ? 'numbers' : 'bytes';
}

/** Numbers of four bytes must begin at a multiple of four. */
const aligned = (at: number): number => Math.ceil(at / 4) * 4;
