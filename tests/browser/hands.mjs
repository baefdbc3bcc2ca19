// A pair of hands that count: clicks, keys and page loads.

export class Hands {
  constructor(page) {
    this.page = page;
    this.clicks = 0;
    this.keys = 0;
    this.loads = 0;
    page.on("domcontentloaded", () => (this.loads += 1));
  }

  async click(target) {
    this.clicks += 1;
    await this.#at(target).click();
  }

  /** Presses what leads to another page, and waits for that. */
  async follow(target) {
    await Promise.all([this.page.waitForEvent("load"), this.click(target)]);
  }

  /** Clicks into a field and types. */
  async type(target, text) {
    await this.click(target);
    this.keys += [...text].length;
    await this.page.keyboard.insertText(text);
  }

  async press(key, times = 1) {
    for (let n = 0; n < times; n++) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Presses a key that leads to another page, and waits for that. */
  async pressAndFollow(key) {
    await Promise.all([this.page.waitForEvent("load"), this.press(key)]);
  }

  async write(text) {
    this.keys += [...text].length;
    await this.page.keyboard.insertText(text);
  }

  /** What was counted since the last time. */
  take() {
    const { clicks, keys, loads } = this;
    this.clicks = this.keys = this.loads = 0;
    return { clicks, keys, loads };
  }

  #at(target) {
    return typeof target === "string" ? this.page.locator(target) : target;
  }
}
