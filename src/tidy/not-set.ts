import type { CST } from 'yaml'

/** A form of YAML that is read but not set anew. */
export class NotSet extends Error {
  /** Where it stands in the text. */
  readonly offset: number

  constructor(token: CST.Token, message: string) {
    super(message)
    this.offset = 'offset' in token ? token.offset : 0
  }
}
