package org.openvalidate.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.openvalidate.problem.HarnessFault;

/**
 * What was heard and not yet redacted, in a file that nobody can read: its key is in this process's memory alone and goes
 * with it. Pieces come out once, in the order in which they went in.
 */
final class Vault implements AutoCloseable {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int BLOCK = 16;

    private final Path file;
    private final FileChannel channel;
    private final Cipher sealing;
    private final Cipher opening;
    private long stored;
    private long taken;
    private long position;

    private Vault(Path file, FileChannel channel, SecretKey key) throws GeneralSecurityException {
        this.file = file;
        this.channel = channel;
        this.sealing = cipher(Cipher.ENCRYPT_MODE, key);
        this.opening = cipher(Cipher.DECRYPT_MODE, key);
    }

    /** An empty one, in place of any older file. */
    static Vault open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new Vault(file, channel, KeyGenerator.getInstance("AES").generateKey());
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES", impossible);
        }
    }

    /** Puts a piece in; it is out of this process before this returns. */
    synchronized void put(byte[] piece) {
        ByteBuffer framed = ByteBuffer.allocate(Integer.BYTES + piece.length);
        framed.putInt(piece.length).put(piece);
        ByteBuffer sealed = ByteBuffer.wrap(sealing.update(framed.array()));
        try {
            for (long at = channel.size(); sealed.hasRemaining(); ) {
                at += channel.write(sealed, at);
            }
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        }
        stored++;
    }

    /** How many pieces wait. */
    synchronized long waiting() {
        return stored - taken;
    }

    /** Takes the next piece out; there must be one. */
    synchronized byte[] take() {
        try {
            int length = ByteBuffer.wrap(next(Integer.BYTES)).getInt();
            taken++;
            return next(length);
        } catch (IOException unreadable) {
            throw fault(file, unreadable);
        }
    }

    /** Nobody can read it from now on; the file is gone. */
    @Override
    public synchronized void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            throw fault(file, inUse);
        }
    }

    private byte[] next(int length) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(length);
        while (sealed.hasRemaining()) {
            int read = channel.read(sealed, position);
            if (read < 0) {
                throw new EOFException("it is shorter than what was put in");
            }
            position += read;
        }
        return length == 0 ? sealed.array() : opening.update(sealed.array());
    }

    /** The key serves one file, so that counting may begin at nought. */
    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
        return cipher;
    }

    private static HarnessFault fault(Path file, IOException cause) {
        return new HarnessFault(
                "Cannot use " + file + ": " + cause.getMessage() + ". Free space there or choose another folder.",
                cause);
    }
}
