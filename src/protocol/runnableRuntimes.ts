/** The runtime families the local Lambda runs; a test holds this list and the emulator's together. */
export const runnableRuntimeFamilies: readonly string[] = ['nodejs', 'python', 'provided'];
