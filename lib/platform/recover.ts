/** What to do instead when work fails in a way that may mean somebody else has done it. `instead` may throw as well. */
export async function recover<T>(
  work: () => Promise<T>,
  instead: (error: unknown) => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return instead(error);
  }
}
