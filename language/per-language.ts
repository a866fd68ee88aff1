/** Keeps what is made for each language: the objects of `Intl` cost more than their use. */
export function perLanguage<Made>(make: (language: string) => Made): (language: string) => Made {
  const made = new Map<string, Made>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

/** What writes numbers as a language does. */
export const numbersOf = perLanguage((language) => new Intl.NumberFormat(language));
