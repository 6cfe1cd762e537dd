/** As long as a name may be that is put to others. */
const longest = 60

/**
 * A text as a part of a file’s name: letters and digits of any script stay, everything else becomes a hyphen, so that no
 * value leads out of a folder, hides a file or is a sign to a shell. Empty where nothing is left.
 */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}
