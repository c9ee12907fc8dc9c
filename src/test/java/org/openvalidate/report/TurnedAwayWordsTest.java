package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.catalogue.Lang;

/** Why a tester turned away from a case is said in Chinese around their own words. */
class TurnedAwayWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Skipped by Li Lei (cashier): The scanner is broken.                      | Li Lei (cashier) 跳过此用例：The scanner is broken.
                    Skipped by 李雷: 扫码枪故障。                                             | 李雷 跳过此用例：扫码枪故障。
                    Begun anew by Li Lei: wrong code.                                        | Li Lei 重做此用例：wrong code.
                    Parked by Li Lei. --resume goes on with it.                              | Li Lei 暂缓此用例；以 --resume 启动即可继续。
                    Parked by Li Lei: lunch. --resume goes on with it.                       | Li Lei 暂缓此用例：lunch. 以 --resume 启动即可继续。
                    The run was interrupted by Li Lei. --resume goes on with it.             | Li Lei 中断了本次运行；以 --resume 启动即可继续。
                    The run was interrupted.                                                 | 本次运行已中断。
                    Nobody was at the operator page for 60 s (acceptance.wait), and this till is worked by hand. | 60 秒内无人打开操作页（acceptance.wait），而该收银终端需人工操作。
                    """)
    void in_chinese(String reason, String chinese) {
        assertThat(FactWords.in(reason, Lang.ZH)).isEqualTo(chinese);
    }
}
