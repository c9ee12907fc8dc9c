package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is read again by a decoder, from its pixels. */
class ScanCodeTest {

    private static final int SCALE = 6;
    private static final Pattern PART = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

    @ParameterizedTest
    @ValueSource(strings = {"2512345678901234", "281234567890123456", "301234567890123456789012"})
    void payment_codes_of_16_18_and_24_digits_are_read_from_both_drawings(String digits) throws Exception {
        assertThat(read(ScanCode.bars(digits), BarcodeFormat.CODE_128)).isEqualTo(digits);
        assertThat(read(ScanCode.square(digits), BarcodeFormat.QR_CODE)).isEqualTo(digits);
    }

    @Test
    void an_address_is_read_from_its_square() throws Exception {
        String address = "http://192.168.1.20:8890/pay/abc";

        assertThat(read(ScanCode.square(address), BarcodeFormat.QR_CODE)).isEqualTo(address);
    }

    private static String read(ScanCode code, BarcodeFormat format) throws Exception {
        int width = code.width() * SCALE;
        int height = code.height() * SCALE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFFFF);
        Matcher parts = PART.matcher(code.path());
        while (parts.find()) {
            int x = Integer.parseInt(parts.group(1)) * SCALE;
            int y = Integer.parseInt(parts.group(2)) * SCALE;
            int right = x + Integer.parseInt(parts.group(3)) * SCALE;
            int bottom = y + Integer.parseInt(parts.group(4)) * SCALE;
            for (int row = y; row < bottom; row++) {
                Arrays.fill(pixels, row * width + x, row * width + right, 0xFF000000);
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        Result result =
                new MultiFormatReader().decode(picture, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format)));
        return result.getText();
    }
}
