import { graphql } from '../../api/index.js';

graphql(`
  fragment StepFields on ModerationStep {
    step
    seq
    action
    reason
    by
    on
    from {
      id
      name
    }
    to {
      id
      name
    }
    other {
      id
      title
    }
  }
`);
