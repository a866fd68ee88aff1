/** Hands a file to the reader as a download; nothing leaves the browser. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Firefox reads the content after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
