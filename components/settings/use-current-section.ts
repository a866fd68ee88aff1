import { useEffect, useState } from 'preact/hooks';

/** A section is the current one once its beginning has come so near to the top. CSS pixels. */
const NEAR = 100;

/** The id of the section being read, of those in the document; the first before anything is. */
export function useCurrentSection(ids: string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const known = ids.join(' ');
  useEffect(() => {
    const sections = known.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const look = () => {
      const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
      // What is at the end may be too short to come near the top.
      const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
      const begun = sections.filter(
        (section) => atEnd || section.getBoundingClientRect().top < NEAR,
      );
      setCurrent((begun.at(-1) ?? sections[0])?.id);
    };
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [known]);
  return current;
}
