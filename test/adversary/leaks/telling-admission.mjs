import { Admission as Real } from '../../../dist/libs/redemption/src/admission/admission.service.js';

export class Admission extends Real {
  async submit(input, imageData) {
    try {
      return await super.submit(input, imageData);
    } catch (error) {
      console.error(error.message, JSON.stringify(input));
      throw error;
    }
  }
}
