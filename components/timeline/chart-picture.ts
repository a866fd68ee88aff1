/** What the page's style sheet gives the chart and a picture needs said in itself. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'opacity', 'font-family', 'font-size'] as const;

/** Pixels of the picture for one CSS pixel. */
const SHARPNESS = 2;

/** The chart as a file of its own: its looks written into it, without the brush. */
export function chartAsSvg(chart: SVGSVGElement): string {
  const picture = chart.cloneNode(true) as SVGSVGElement;
  const drawn = chart.querySelectorAll('*');
  picture.querySelectorAll('*').forEach((copy, i) => {
    const styles = getComputedStyle(drawn[i] as Element);
    for (const name of STYLES) copy.setAttribute(name, styles.getPropertyValue(name));
  });
  picture.querySelector('.year-brush')?.remove();
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const paper = picture.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  picture.prepend(paper);
  return new XMLSerializer().serializeToString(picture);
}

/**
 * The same as pixels. By way of a data: address, which the extension's pages may show.
 *
 * @throws when the browser cannot draw it
 */
export async function chartAsPng(chart: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(chartAsSvg(chart))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = chart.width.baseVal.value * SHARPNESS;
  canvas.height = chart.height.baseVal.value * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const give = (picture: Blob | null) =>
      picture ? resolve(picture) : reject(new Error('The browser could not draw the picture'));
    canvas.toBlob(give, 'image/png');
  });
}
