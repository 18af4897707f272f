/** A step that could not be done, said so that a person can act on it. */
export class StepFailed extends Error {
  /** @param {string} message @param {{ advice?: string, lines?: string[], log?: string }} [more] */
  constructor(message, { advice = "", lines = [], log = "" } = {}) {
    super(message);
    this.name = "StepFailed";
    this.advice = advice;
    this.lines = lines;
    this.log = log;
    this.step = "";
  }

  /** @param {string} step */
  during(step) {
    this.step ||= step;
    return this;
  }
}
