import type { Problem, WrittenDataset } from '../read-dataset.ts';
import { problem } from './problem.ts';

/** Sites listed twice, or below another that covers them already. */
export function checkSites({ sites }: WrittenDataset): Problem[] {
  const hosts = sites.map(({ host }) => host);
  return hosts.flatMap((host, index) => {
    const field = `[${index}].host`;
    if (hosts.indexOf(host) < index) {
      return [problem('sites.yaml', field, `lists ${host} twice: remove one`)];
    }
    const parent = hosts.find((other) => host.endsWith(`.${other}`));
    return parent
      ? [problem('sites.yaml', field, `${host} is covered by ${parent}: remove one`, 'warning')]
      : [];
  });
}
