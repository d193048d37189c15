namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>Published examples, fictitious numbers of test ranges and numbers worked out by hand, each with what it is.</summary>
/// <remarks>Per line a type and its values: <c>valid</c> when form and check pass, <c>invalid</c> when the form is right and the check or rule fails; plates have their sidecode.</remarks>
static class PublishedVectors
{
    const string Table = """
        bsn | 123456782=valid; 111222333=valid; 249566758=valid; 211551557=valid; 728398242=valid; 555555021=valid; 111111110=valid; 100000009=valid
        bsn | 999999990=valid; 999999011=valid; 012345672=valid; 12345672=valid; 010002169=valid; 10002169=valid; 999990019=valid; 999990317=valid
        bsn | 999990743=valid; 999990925=valid; 999991176=valid; 999991334=valid; 999991723=valid; 999992740=valid; 999993070=valid; 999993136=valid
        bsn | 999993215=valid; 999993252=valid; 999993276=valid; 999993653=valid; 999994281=valid; 999994669=valid; 999995078=valid; 000000012=valid
        bsn | 000000024=valid; 000000152=valid; 1234.56.782=valid; 123.456.782=valid; 123 456 782=valid; 123456789=invalid; 111222334=invalid
        bsn | 136084343=invalid; 297452116=invalid; 000000000=invalid; 111111111=invalid; 999999999=invalid; 123456781=invalid; 213456782=invalid
        rsin | 001855013=valid; 004495445=valid; 808980191=valid; 849613073=valid
        pgn | 101222331=valid; 101234564=valid; 101234576=valid; 101234588=valid; 100252333=invalid; 123456782=invalid
        anr | 1010101010=valid; 1010101025=valid; 1010101291=valid; 1010101327=valid; 1234010191=valid; 1234010187=valid; 1062476061=valid; 1062476192=valid
        anr | 1234567890=invalid; 2712345678=invalid; 1010101011=invalid; 0101010101=invalid
        btwid | NL000099998B57=valid; NL002455799B11=valid; NL001162938B28=valid; NL001452330B47=valid; NL001617419B92=valid; NL123456789B13=valid
        btwid | NL001234567B29=valid; NL0000.99.998.B57=valid; NL123456789B56=invalid; NL123456789B90=invalid; NL000099998B58=invalid
        obnr | NL004495445B01=valid; NL111222333B01=valid; NL117621729B01=valid; NL167647672B01=valid; NL003376734B77=valid; NL123456789B01=invalid
        iban | NL91ABNA0417164300=valid; NL91 ABNA 0417 1643 00=valid; NL02ABNA0123456789=valid; NL44RABO0123456789=valid; NL20INGB0001234567=valid
        iban | NL39RABO0300065264=valid; NL61BNGH0285000000=valid; BE68539007547034=valid; DE89370400440532013000=valid; GB82WEST12345698765432=valid
        iban | FR1420041010050500013M02606=valid; CH9300762011623852957=valid; NL92ABNA0417164300=invalid; NL91ABNA0417164301=invalid
        iban | NL91ABNA041716430=invalid; NL91AB1A0417164300=invalid; DE89370400440532013001=invalid
        account | 417164300=valid; 736160221=valid; 0300065264=valid; 123456789=valid; 1234567890=invalid
        bk | 5000056789012345=valid; 5010.0021.6701.0010=valid; 3010.0021.6704.2021=valid; 0001.0411.4691.0100=valid; 9001.0411.4681.2501=valid
        bk | 2017.1667.7760.0001=valid; 8049.2444.8248.0005=valid; 3961.3079.9841.0020=valid; 1808.9801.9762.9000=valid; 2001.0411.4120.1080=valid
        bk | 12 2345 3462 2567=valid; 5000056789012346=invalid
        luhn | 4111111111111111=valid; 5555555555554444=valid; 2221000000000009=valid; 378282246310005=valid; 6011000990139424=valid; 30569309025904=valid
        luhn | 3530111333300000=valid; 6759649826438453=valid; 4111111111111112=invalid
        imei | 490154203237518=valid; 352099001761481=valid; 490154203237519=invalid
        mrzcd | SPECI2014:2=valid; L898902C3:6=valid; 740812:2=valid; 120415:9=valid; ZE184226B<<<<<:1=valid; L898902C3:7=invalid
        td3 | SPECI20142NLD6503101F2403096999999990<<<<<84=valid; L898902C36UTO7408122F1204159ZE184226B<<<<<10=valid
        td3 | SPECI20142NLD6503101F2403096999999990<<<<<85=invalid
        td1 | I<NLDSPECI20142999999990<<<<<8/6503101F2403096NLD<<<<<<<<<<<8=valid; I<NLDSPECI20142<<<<<<<<<<<<<<</6503101F2403096NLD<<<<<<<<<<<8=valid
        vinna | 1M8GDM9AXKP042788=valid; 11111111111111111=valid; WVWZZZ1JZXW000001=invalid
        gs1 | 8717185030013=valid; 8716879000004=valid; 8714252007107=valid; 871687000000000122=valid; 871685900000001230=valid; 871234567890123456=invalid
        plate | ST-21-46=1; 21-46-ST=2; 12-ST-34=3; ST-12-GF=4; GF-ST-12=5; 12-GF-ST=6; 12-GFS-3=7; 1-KRT-23=8; VB-123-K=9; N-001-SB=10; GBB-01-B=11
        plate | D-12-BCD=12; 1-FK-234=13; 123-VD-4=14; AB-CD-EF=none; 01-02-03=none; 2024-01-15=none
        postcode | 6211 CJ=valid; 2601DC=valid; 2611SS=invalid; 1000SA=invalid; 0123AB=invalid
        be_nn | 85073003328=valid; 17073003384=valid; 85.07.30-033.28=valid; 12345678901=invalid
        be_bis | 98472899765=valid; 01490700185=valid
        be_eid | 591191706458=valid
        be_ent | 0566988259=valid; 0566988258=invalid
        de_idnr | 36574261809=valid; 86095742719=valid; 36574261890=invalid
        fr_nir | 295109912611193=valid; 253072B07300470=valid; 295109912611199=invalid
        pl_pesel | 44051401359=valid; 02070803628=valid; 44051401358=invalid
        es_dni | 54362315K=valid; 12345678Z=valid; 54362315Z=invalid
        es_nie | X2482300W=valid; X1234567L=valid
        it_cf | RCCMNL83S18D969H=valid; RSSMRA85T10A562S=valid; RSSMRA85T10A562T=invalid
        pt_nif | 501964843=valid; 123456789=valid
        se_pnr | 880320-0016=valid; 811228-9874=valid
        fi_hetu | 131052-308T=valid
        no_fnr | 15108695088=valid
        bg_egn | 8032056031=valid
        ro_cnp | 1630615123457=valid
        cz_rc | 7103192745=valid
        gr_amka | 01013099997=valid
        hr_oib | 33392005961=valid
        ee_ik | 36805280109=valid
        lt_ak | 33309240064=valid
        lv_pk | 16117519997=valid; 32867300679=valid
        ie_pps | 6433435F=valid; 6433435OA=valid
        at_vnr | 1237010180=valid
        ch_ahv | 7569217076985=valid
        gb_nhs | 9434765870=valid
        si_emso | 0101006500006=valid
        tr_id | 17291716060=valid
        lu_vat | 15027442=valid
        lei | 213800KUD8LAJWSQ9D15=valid
        lu_nin | 1990093012358=valid; 1993102814564=valid; 2001120308757=valid; 1979122003208=valid; 1966051507682=valid; 1990093012359=invalid
        rf | RF18539007547034=valid
        """;

    public static IReadOnlyList<(string Type, string Value, string Expected)> All { get; } =
    [
        .. from line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           let parts = line.Split('|', 2, StringSplitOptions.TrimEntries)
           from item in parts[1].Split(';', StringSplitOptions.TrimEntries)
           let at = item.LastIndexOf('=')
           select (parts[0], item[..at], item[(at + 1)..]),
    ];
}
