import type { Years } from '../../context/search-hits.ts';

/** `2019`, `2016–2019`. */
export const spanOf = ({ from, to }: Years): string =>
  from === to ? String(from) : `${from}\u2013${to}`;
