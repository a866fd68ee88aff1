import type { Dataset } from '../../../data/schema/dataset.ts';
import { createRandom } from '../material.ts';

/** Texts a reader types whatever the dataset has. */
const COMMON = ['apple', 'encryption act', '2019 court order', 'the', '2016-2018'];

/**
 * The keys of a reader who looks for some of the dataset's names and for other
 * texts, makes slips and takes some of them back.
 */
export function typedBy(dataset: Dataset, seed: number): string[] {
  const random = createRandom(seed);
  const anyName = () =>
    dataset.entities[Math.floor(random() * dataset.entities.length)]?.name ?? '';
  const names = [anyName(), withSlip(anyName(), random), `2019 ${anyName().split(' ')[0]}`];
  return [...names, ...COMMON].flatMap((text, i) => {
    const letters = [...text];
    const takenBack = i % 2 === 0 ? letters.slice(-3) : [];
    return [...letters, ...takenBack.map(() => 'Backspace'), ...takenBack, 'Escape'];
  });
}

/** Two letters exchanged, somewhere after the first. */
function withSlip(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 3));
  return `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
}
