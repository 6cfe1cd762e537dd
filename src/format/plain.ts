const traditional: Readonly<Record<string, string>> = {
  亿: '億',
  万: '萬',
  数: '數',
  余: '餘',
  几: '幾',
  两: '兩',
  约: '約',
  将: '將',
  过: '過',
  于: '於',
  负: '負',
  个: '個',
  达: '達',
  减: '減',
  调: '調',
  节: '節',
  后: '後',
  这: '這',
  号: '號',
  〇: '零',
}
const simplifiedCharacters = new RegExp(`[${Object.keys(traditional).join('')}]`, 'gu')

/** Half-width, lower case, the Traditional form of the characters that matter, ASCII minus, no thousands commas. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(simplifiedCharacters, (character) => traditional[character] ?? character)
    .replace(/[−–—]|負(?=\d)/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
