import { checkRule } from '../../../support/template.ts';

describe('description-form', () => {
  it('finds a description that is no text', () => {
    checkRule(
      'description-form',
      `
      Description: [Orders]
      #            ^^^^^^^^ error: A description is text, written out.
    `,
    );
  });

  it('is content with text of several lines', () => {
    checkRule(
      'description-form',
      `
      Description: >
        Takes orders
        and keeps them.
    `,
    );
  });
});
