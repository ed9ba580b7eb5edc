export const shuffled = (items) => [...items];
export const shuffledKeepingSteps = shuffled;
