/** Something the reader can mend: one sentence on what happened and one on what to do. Shown without a stack trace. */
export class UserError extends Error {
  /**
   * @param {string} message what happened
   * @param {string} [remedy] what to do about it
   */
  constructor(message, remedy) {
    super(message);
    this.name = 'UserError';
    this.remedy = remedy;
  }
}
