package org.openvalidate.report;

/** Room for words in rows above each other: a word goes to the first row in which it touches no other. */
final class Labels {

    private static final double HALF_WIDTH = 5.6;
    private static final int GAP = 6;

    private final int top;
    private final int rowHeight;
    private final int[] taken;

    /** @param top of the first row */
    Labels(int top, int rowHeight, int rows) {
        this.top = top;
        this.rowHeight = rowHeight;
        this.taken = new int[rows];
    }

    /** Where a text may begin at this place; -1 where every row is taken. Places must come from left to right. */
    int place(int x, String text) {
        for (int row = 0; row < taken.length; row++) {
            if (x >= taken[row]) {
                taken[row] = x + width(text) + GAP;
                return top + row * rowHeight;
            }
        }
        return -1;
    }

    /** How wide a text is drawn, about. */
    static int width(String text) {
        return (int) Math.ceil(text.codePoints()
                .mapToDouble(each -> each < 0x2E80 ? HALF_WIDTH : 2 * HALF_WIDTH)
                .sum());
    }
}
