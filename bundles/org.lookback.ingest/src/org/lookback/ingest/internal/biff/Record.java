package org.lookback.ingest.internal.biff;

/** The numbers of the records that tables are made of. */
public final class Record {

	public static final int BOF = 0x809;
	public static final int EOF = 0x0A;
	public static final int CONTINUE = 0x3C;
	/** The workbook is encrypted. */
	public static final int FILEPASS = 0x2F;
	public static final int DATE_1904 = 0x22;
	public static final int BOUNDSHEET = 0x85;
	public static final int FORMAT = 0x41E;
	public static final int XF = 0xE0;
	public static final int SST = 0xFC;
	public static final int COLINFO = 0x7D;
	public static final int ROW = 0x208;
	public static final int MERGED = 0xE5;
	public static final int NUMBER = 0x203;
	public static final int RK = 0x27E;
	public static final int MULRK = 0xBD;
	public static final int LABEL = 0x204;
	public static final int RSTRING = 0xD6;
	public static final int LABELSST = 0xFD;
	public static final int BOOLERR = 0x205;
	public static final int FORMULA = 0x06;
	/** The text that the formula before it gave. */
	public static final int STRING = 0x207;

	private Record() {
	}
}
